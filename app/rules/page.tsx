import type { Metadata } from "next";
import { RuleCard } from "@/components/rule-book/rule-card";
import { RuleChanges } from "@/components/rule-book/rule-changes";
import { RuleFilter } from "@/components/rule-book/rule-filter";
import { ruleQuestion, rulesAsked } from "@/components/rule-book/rule-question";
import { PageFrame } from "@/components/shell/page-frame";
import { dateText } from "@/lib/report/iso-date";
import { ruleExamples } from "@/lib/rules/examples/rule-examples";
import { ruleBook } from "@/lib/rules/rule-book";
import { familyKeys, familyOf, ruleFamilies } from "@/lib/rules/rule-families";
import { currentVersion } from "@/lib/rules/rule-history";
import type { SearchParams } from "../search-params";

export const metadata: Metadata = { title: "规则说明" };

/** The rule book, from the list that judges: open to everybody, signed in or not. */
export default async function Page({
  searchParams,
}: {
  readonly searchParams: Promise<SearchParams>;
}) {
  const question = ruleQuestion(await searchParams);
  const rules = rulesAsked(ruleBook, ruleExamples, question);
  const { version, date } = currentVersion();
  const families = familyKeys
    .map((key) => ({ key, rules: rules.filter((rule) => familyOf(rule) === key) }))
    .filter((group) => group.rules.length > 0);
  return (
    <PageFrame crumbs={[{ label: "报告列表", href: "/" }]} title="规则说明">
      <section className="sheet p-6" aria-label="查找规则">
        <p className="mb-4 max-w-prose">
          体检按下列规则进行，网页、服务器和命令行用的是同一份。“必须改”改正后才能报送，“请确认”改正或者写明原因，“提示”供参考。
          {`第 ${version} 版，${dateText(date)}。`}
        </p>
        <RuleFilter question={question} />
        <p className="mt-4" role="status">
          {rules.length === ruleBook.length
            ? `共 ${ruleBook.length} 条规则。`
            : `找到 ${rules.length} 条，共 ${ruleBook.length} 条。`}
        </p>
      </section>
      {families.map(({ key, rules: found }) => (
        <section key={key} className="sheet mt-4 px-6 py-4" aria-labelledby={`family-${key}`}>
          <h2 id={`family-${key}`} className="text-xl font-semibold">
            {ruleFamilies[key]}（{found.length}）
          </h2>
          <ol>
            {found.map((rule) => (
              <RuleCard key={rule.id} rule={rule} examples={ruleExamples[rule.id]} />
            ))}
          </ol>
        </section>
      ))}
      {rules.length === 0 ? (
        <p className="sheet mt-4 p-6">没有符合的规则。请换一个词，或者查看全部规则。</p>
      ) : null}
      <RuleChanges />
    </PageFrame>
  );
}
