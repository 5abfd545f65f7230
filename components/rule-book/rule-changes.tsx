import { dateText } from "@/lib/report/iso-date";
import type { RuleChange } from "@/lib/rules/rule-history";
import { ruleHistory } from "@/lib/rules/rule-history";

const kinds: Readonly<Record<RuleChange["kind"], string>> = {
  added: "新增",
  changed: "修改",
  removed: "删除",
};

/** What changed from version to version, the newest first. */
export function RuleChanges() {
  return (
    <section className="sheet mt-4 p-6" aria-labelledby="changes">
      <h2 id="changes" className="text-xl font-semibold">
        变更记录
      </h2>
      {[...ruleHistory].reverse().map(({ version, date, changes }) => (
        <section key={version} className="mt-3">
          <h3 className="font-semibold">
            第 {version} 版，{dateText(date)}
          </h3>
          <ul className="list-disc pl-6">
            {changes.map(({ kind, rules, note }) => (
              <li key={note}>
                {kinds[kind]} {rules.length} 条（{rules.join("、")}）：{note}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
