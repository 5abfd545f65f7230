import { onceFor } from "../../../template/once";
import type { Issue, Rule, Subject } from "../../issue";
import { matchesOf } from "../../text/matches-of";
import type { TextPart } from "../../text/report-texts";
import { proseOf, type Replacement, sectionIssue } from "../section-issue";

/** English quotation marks in Chinese text (X20). */
export function findStraightQuotes({ texts }: Subject, rule: Rule): readonly Issue[] {
  return proseOf(texts).flatMap((part) =>
    sectionIssue(rule, part, straightQuotes(part), {
      what: "英文引号",
      advice: "中文里用“”",
      label: "改为中文引号",
    }),
  );
}

/** Pairs within a line, around Chinese; a single sign may be one of inches. */
export const straightQuotes = onceFor(({ text }: TextPart): readonly Replacement[] => {
  return matchesOf(text, /((?<!\d)["＂])([^"＂\r\n]{1,200})["＂]/g).flatMap(
    ({ 0: whole, 2: inside = "", index }) => {
      if (!/[\u3400-\u9fff]/.test(inside)) return [];
      const close = index + whole.length - 1;
      return [
        { start: index, end: index + 1, text: "“" },
        { start: close, end: close + 1, text: "”" },
      ];
    },
  );
});
