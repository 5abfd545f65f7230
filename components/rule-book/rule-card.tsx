import type { RuleExamples } from "@/lib/rules/examples/example";
import type { Rule } from "@/lib/rules/issue";
import { severityLook, severityTitle } from "../messages";
import { Details } from "../ui/details";
import { StateText } from "../ui/state-text";
import { ExampleText } from "./example-text";
import { shownExample } from "./shown-example";

/** One rule: how grave, what it says, what it stands on, what it lets pass and what it objects to. */
export function RuleCard({
  rule,
  examples,
}: {
  readonly rule: Rule;
  readonly examples: RuleExamples | undefined;
}) {
  const { id, severity, title, basis, years } = rule;
  return (
    <li
      id={id}
      className="scroll-mt-4 border-t border-line-200 py-4 first:border-t-0 target:bg-blue-50"
    >
      <h3 className="flex flex-wrap items-baseline gap-x-3 text-md font-semibold">
        <a href={`#${id}`} className="link font-mono">
          {id}
        </a>
        {title}
      </h3>
      <p className="mt-1 flex flex-wrap gap-x-6 text-ink-600">
        <StateText {...severityLook[severity]}>{severityTitle[severity]}</StateText>
        <span>依据：{basis}</span>
        {years ? <span>适用：{yearsText(years)}</span> : null}
      </p>
      {examples ? (
        <Details summary={`${id} 的例子`}>
          <ExampleList title="不符合" rule={rule} examples={examples.fails} />
          <ExampleList title="符合" rule={rule} examples={examples.passes} />
        </Details>
      ) : null}
    </li>
  );
}

function ExampleList({
  title,
  rule,
  examples,
}: {
  readonly title: string;
  readonly rule: Rule;
  readonly examples: RuleExamples["passes"];
}) {
  return (
    <section className="mt-2 first:mt-0">
      <h4 className="font-semibold text-ink-900">{title}</h4>
      <ul className="space-y-3">
        {examples.map((example) => (
          <li key={example.note}>
            <ExampleText example={shownExample(rule, example)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function yearsText({ from, until }: NonNullable<Rule["years"]>): string {
  if (from !== undefined && until !== undefined) return `${from} 至 ${until} 年度`;
  return from === undefined ? `${until} 年度及以前` : `${from} 年度起`;
}
