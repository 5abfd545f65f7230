import { onceFor } from "../../../template/once";
import type { Issue, Rule, Subject } from "../../issue";
import { matchesOf } from "../../text/matches-of";
import type { TextPart } from "../../text/report-texts";
import { proseOf, type Replacement, sectionIssue } from "../section-issue";

/** Two marks where one belongs: 。。 ，， ，。 (X22). */
export function findDoubledMarks({ texts }: Subject, rule: Rule): readonly Issue[] {
  return proseOf(texts).flatMap((part) =>
    sectionIssue(rule, part, doubledMarks(part), {
      what: "标点重复",
      advice: "只留一个标点",
      label: "去掉多余的标点",
    }),
  );
}

/** Runs of marks with the one that is meant; an ellipsis of stops is left to its writer. */
export const doubledMarks = onceFor((part: TextPart): readonly Replacement[] =>
  matchesOf(part.text, /[，。；：、,;:](?:[ \u3000\u00a0]{0,8}[，。；：、,;:]){1,20}/g).flatMap(
    ({ 0: run, index }) => {
      const [text, end] = [meantBy(run), index + run.length];
      return text === null ? [] : [{ start: index, end, text }];
    },
  ),
);

/** The same mark again, or weaker marks before a full stop. */
function meantBy(run: string): string | null {
  const marks = [...run.replace(/[ \u3000\u00a0]/g, "")].map((mark) => wideMarks[mark] ?? mark);
  const [first = ""] = marks;
  const last = marks.at(-1) ?? "";
  if (marks.every((mark) => mark === first))
    return marks.length === 2 || first !== "。" ? first : null;
  return marks.length === 2 && (last === "。" || last === "；") && first !== "。" ? last : null;
}

const wideMarks: Readonly<Record<string, string>> = { ",": "，", ";": "；", ":": "：" };
