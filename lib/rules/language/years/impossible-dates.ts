import type { Issue, Rule, Subject } from "../../issue";
import { passageIssue } from "../../text/text-issue";
import { hitsOf, type Match, passageOfHit } from "../../text/whole-text";

/** Dates that no calendar has: 2月30日, 13月 (X17). */
export function findImpossibleDates({ texts }: Subject, rule: Rule): readonly Issue[] {
  return hitsOf(texts, /(?<!\d)(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,3})日)?/g)
    .filter(isImpossible)
    .map((hit) =>
      passageIssue(rule, `${hit.part.name}中的“${hit.match[0]}”不是真实的日期，请核对后改正。`, [
        passageOfHit(hit),
      ]),
    );
}

function isImpossible({ match }: Match): boolean {
  const [year, month, day] = [match[1], match[2], match[3]].map((digits) =>
    digits === undefined ? null : Number(digits),
  );
  if (month === null || month === undefined || month < 1 || month > 12) return true;
  if (day === null || day === undefined) return false;
  return day < 1 || day > daysIn(month, year ?? null);
}

/** Without a year, February may have 29. */
function daysIn(month: number, year: number | null): number {
  return new Date(Date.UTC(year ?? 2024, month, 0)).getUTCDate();
}
