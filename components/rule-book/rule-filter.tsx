import { ruleFamilies } from "@/lib/rules/rule-families";
import { severityTitle } from "../messages";
import { Button, LinkButton } from "../ui/button";
import type { RuleQuestion } from "./rule-question";

/** Words, family and gravity. A plain form: what it asks stands in the address. */
export function RuleFilter({ question }: { readonly question: RuleQuestion }) {
  const { words, family, severity } = question;
  return (
    <search>
      <form action="/rules" className="flex flex-wrap items-end gap-3">
        <label className="grid gap-1">
          编号或文字
          <input
            type="search"
            name="q"
            key={words}
            defaultValue={words}
            maxLength={100}
            className="control min-w-64"
          />
        </label>
        <Choice label="类别" name="family" value={family} choices={Object.entries(ruleFamilies)} />
        <Choice
          label="程度"
          name="severity"
          value={severity}
          choices={Object.entries(severityTitle)}
        />
        <Button type="submit">查找</Button>
        {words === "" && family === null && severity === null ? null : (
          <LinkButton href="/rules">全部规则</LinkButton>
        )}
      </form>
    </search>
  );
}

function Choice({
  label,
  name,
  value,
  choices,
}: {
  readonly label: string;
  readonly name: string;
  readonly value: string | null;
  readonly choices: readonly (readonly [string, string])[];
}) {
  return (
    <label className="grid gap-1">
      {label}
      <select name={name} key={value} defaultValue={value ?? ""} className="control min-w-32">
        <option value="">全部</option>
        {choices.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
