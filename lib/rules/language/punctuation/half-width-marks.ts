import { onceFor } from "../../../template/once";
import type { Issue, Rule, Subject } from "../../issue";
import type { TextPart } from "../../text/report-texts";
import { passageIssue } from "../../text/text-issue";
import { proseOf, type Replacement, sectionIssue } from "../section-issue";
import { bracketKinds, bracketsOf } from "./bracket-pairs";
import { doubledMarks } from "./doubled-marks";
import { isHan } from "./han";

/** Half-width punctuation beside Chinese (X03). */
export function findHalfWidthMarks(subject: Subject, rule: Rule): readonly Issue[] {
  const inTexts = proseOf(subject.texts).flatMap((part) =>
    sectionIssue(rule, part, halfWidthMarks(part), {
      what: "半角标点紧挨汉字",
      advice: "中文里用全角标点",
      label: "改为全角标点",
    }),
  );
  return [...inTexts, ...inPrintedLabels(subject, rule)];
}

export const halfWidthMarks = onceFor((part: TextPart): readonly Replacement[] => {
  const { text } = part;
  // These have edits of their own that make them one full-width mark.
  const mended = doubledMarks(part);
  const marks = [...text.matchAll(/[,;:?!]/g)].flatMap(({ 0: mark, index }) => {
    const besideHan = isHan(neighbour(text, index, -1)) || isHan(neighbour(text, index, 1));
    const isMended = mended.some(({ start, end }) => index >= start && index < end);
    return besideHan && !isMended ? [{ start: index, end: index + 1, text: wide(mark) }] : [];
  });
  return [...marks, ...halfWidthBrackets(part), ...halfWidthStops(text)].sort(
    (one, other) => one.start - other.start,
  );
});

/** A pair is judged as one: both become full-width when there is Chinese before or between them. */
function halfWidthBrackets(part: TextPart): readonly Replacement[] {
  const { text } = part;
  const { pairs, unpaired } = bracketsOf(part, bracketKinds.round);
  const paired = pairs.flatMap(({ open, close }) => {
    const isChinese =
      isHan(neighbour(text, open, -1)) || /[\u3400-\u9fff]/.test(text.slice(open + 1, close));
    return isChinese ? [open, close] : [];
  });
  const single = unpaired.filter(
    (at) => isHan(neighbour(text, at, -1)) || isHan(neighbour(text, at, 1)),
  );
  return [...paired, ...single]
    .filter((at) => text[at] === "(" || text[at] === ")")
    .map((at) => ({ start: at, end: at + 1, text: wide(text[at] ?? "") }));
}

/** 「工作.」 at the end of a paragraph; elsewhere a point may belong to a number or an address. */
function halfWidthStops(text: string): readonly Replacement[] {
  return [...text.matchAll(/\.(?<=[\u3400-\u9fff）”》]\.)(?=[ \t]{0,8}(?:[\r\n]|$))/g)].map(
    ({ index }) => ({ start: index, end: index + 1, text: "。" }),
  );
}

/** The next sign that is no space; of the same line. */
function neighbour(text: string, at: number, step: 1 | -1): string | undefined {
  let next = at + step;
  while (text[next] === " " || text[next] === "\u3000") next += step;
  return text[next];
}

function wide(mark: string): string {
  return wideMarks[mark] ?? mark;
}

const wideMarks: Readonly<Record<string, string>> = {
  ",": "，",
  ";": "；",
  ":": "：",
  "?": "？",
  "!": "！",
  "(": "（",
  ")": "）",
};

/** A file's own labels, where nothing but the width of their marks differs from the official ones. */
function inPrintedLabels({ context }: Subject, rule: Rule): readonly Issue[] {
  const labels = context.printed?.labels ?? [];
  const halfWidth = labels.filter(({ text }) =>
    /[\u3400-\u9fff] ?[,;:()]|[,;:()] ?[\u3400-\u9fff]/.test(text),
  );
  const [first] = halfWidth;
  if (!first) return [];
  const message = `表格中有 ${halfWidth.length} 处栏目用了半角标点，如“${first.text}”，应为“${first.official}”。`;
  return [{ ...passageIssue(rule, message, []), places: halfWidth.map(({ place }) => place) }];
}
