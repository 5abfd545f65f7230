import type { ReportedFinding, ReportedRule } from "@/lib/rules/reported-rule";
import { ruleBook } from "@/lib/rules/rule-book";
import { WordsConcerned } from "../findings/words-concerned";
import { momentText } from "../moment-text";

/** Rules of which people said 「这不是问题」, the most doubted first, with what they found. */
export function ReportedRules({ rules }: { readonly rules: readonly ReportedRule[] }) {
  if (rules.length === 0) {
    return <p className="text-ink-600">还没有人报告误报。</p>;
  }
  return (
    <div className="space-y-6">
      {rules.map(({ rule, count, findings }) => (
        <section key={rule} aria-labelledby={`rule-${rule}`}>
          <h2
            id={`rule-${rule}`}
            className="flex flex-wrap items-baseline gap-x-3 text-md font-semibold"
          >
            <a href={`/rules#${rule}`} className="link">
              {rule}
            </a>
            <span>{titleOf(rule)}</span>
            <span className="font-normal text-ink-600">报告 {count} 次</span>
          </h2>
          <ul className="mt-2 divide-y divide-line-200 border-y border-line-200">
            {findings.map((finding) => (
              <Finding key={finding.id} finding={finding} />
            ))}
          </ul>
          {findings.length < count ? (
            <p className="mt-1 text-sm text-ink-600">只列出最近的 {findings.length} 次。</p>
          ) : null}
        </section>
      ))}
    </div>
  );
}

function Finding({
  finding: { at, organization, year, message, quotes, note },
}: {
  readonly finding: ReportedFinding;
}) {
  return (
    <li className="py-3">
      <p className="text-sm text-ink-600">
        {organization} · {year}年度 · {momentText(at)}
      </p>
      <p className="mt-0.5 max-w-prose">{message}</p>
      <WordsConcerned words={quotes} />
      {note === null ? null : <p className="mt-1 max-w-prose">理由：{note}</p>}
    </li>
  );
}

/** A rule may have been taken out of the book since. */
function titleOf(id: string): string {
  return ruleBook.find((rule) => rule.id === id)?.title ?? "已不再使用的规则";
}
