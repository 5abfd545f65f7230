"use client";

import { textAt } from "@/lib/report/report";
import type { Issue } from "@/lib/rules/issue";
import { cellIndex } from "@/lib/template/cells";
import { FixChangeList, fixChanges } from "../findings/fix-change";
import { RuleLink } from "../findings/rule-link";
import { WordsConcerned } from "../findings/words-concerned";
import { severityLook, severityTitle } from "../messages";
import { Button } from "../ui/button";
import { StateText } from "../ui/state-text";
import { useGoToField } from "./go-to-field";
import { placeOfProblem } from "./problem-steps";
import { useReportForm } from "./report-form-context";
import { useRepair } from "./use-repair";

/** A finding: what is wrong, the words concerned, the way to them and the repair. */
export function Problem({
  issue,
  section,
  onMended,
}: {
  readonly issue: Issue;
  readonly section: string;
  readonly onMended: () => void;
}) {
  const { live } = useReportForm().session;
  const goTo = useGoToField(section);
  const repair = useRepair();
  const { rule, severity, message, passages = [], fix } = issue;
  const report = live.report();
  const place = placeOfProblem(live, issue);
  const concerned = passages.flatMap((passage) => {
    const text = textAt(report, passage.address) ?? "";
    const words = live.wordsIn(text, passage);
    return words ? [text.slice(words.start, words.end)] : [];
  });
  const textual = fix?.edits?.length ? fix : null;
  return (
    <li className="px-4 py-3">
      <StateText {...severityLook[severity]}>{severityTitle[severity]}</StateText>
      <p className="mt-0.5">{message}</p>
      {textual ? (
        <FixChangeList changes={fixChanges(report, textual)} />
      ) : (
        <WordsConcerned words={concerned} />
      )}
      <div className="mt-2 flex flex-wrap gap-2">
        {place === null ? null : (
          <Button onClick={() => goTo(place.address, place.words)}>
            {cellIndex(report.template).has(place.address) ? "跳到该格" : "跳到该处"}
          </Button>
        )}
        {fix ? (
          <Button
            onClick={() => {
              repair(fix);
              onMended();
            }}
          >
            {fix.label}
          </Button>
        ) : null}
      </div>
      <div className="mt-2">
        <RuleLink rule={live.ruleOf(rule)} />
      </div>
    </li>
  );
}
