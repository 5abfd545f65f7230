import { onceFor } from "../../../template/once";
import type { Issue, Rule, Subject } from "../../issue";
import { matchesOf } from "../../text/matches-of";
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
  const stops = halfWidthStops(part.text);
  if (stops.length === 0 && !/[,;:?!()]/.test(part.text)) return [];
  // These have edits of their own that make them one full-width mark.
  const mended = new Set(doubledMarks(part).flatMap(({ start, end }) => placesFrom(start, end)));
  let wide: ReadonlySet<number> = new Set([...mended, ...stops.map(({ start }) => start)]);
  for (let round = 0; round < longestChain; round += 1) {
    const wider = new Set([...wide, ...marksBeside(part, wide), ...bracketsBeside(part, wide)]);
    if (wider.size === wide.size) break;
    wide = wider;
  }
  const marks = [...wide]
    .filter((at) => !mended.has(at) && part.text[at] !== ".")
    .map((at) => ({ start: at, end: at + 1, text: wideOf(part.text[at] ?? "") }));
  return [...marks, ...stops].sort((one, other) => one.start - other.start);
});

/** A mark beside one that becomes full-width becomes so as well: 条?; and 条例):. Few stand in a row. */
const longestChain = 8;

function placesFrom(start: number, end: number): readonly number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}

function marksBeside({ text }: TextPart, wide: ReadonlySet<number>): readonly number[] {
  return matchesOf(text, /[,;:?!]/g).flatMap(({ index }) =>
    isBesideHan(text, index, -1, wide) || isBesideHan(text, index, 1, wide) ? [index] : [],
  );
}

/** A pair is judged as one: both become full-width when there is Chinese before or between them. */
function bracketsBeside(part: TextPart, wide: ReadonlySet<number>): readonly number[] {
  const { text } = part;
  const { pairs, unpaired } = bracketsOf(part, bracketKinds.round);
  const paired = pairs.flatMap(({ open, close }) => {
    const isChinese =
      isBesideHan(text, open, -1, wide) || /[\u3400-\u9fff]/.test(text.slice(open + 1, close));
    return isChinese ? [open, close] : [];
  });
  const single = unpaired.filter(
    (at) => isBesideHan(text, at, -1, wide) || isBesideHan(text, at, 1, wide),
  );
  return [...paired, ...single].filter((at) => text[at] === "(" || text[at] === ")");
}

/** 「工作.」 at the end of a paragraph; elsewhere a point may belong to a number or an address. */
function halfWidthStops(text: string): readonly Replacement[] {
  return matchesOf(text, /\.(?<=[\u3400-\u9fff）”》]\.)(?=[ \t]{0,8}(?:[\r\n]|$))/g).map(
    ({ index }) => ({ start: index, end: index + 1, text: "。" }),
  );
}

/** Whether the next sign that is no space, of the same line, is a Chinese one or becomes one. */
function isBesideHan(text: string, at: number, step: 1 | -1, wide: ReadonlySet<number>): boolean {
  let next = at + step;
  while (spaces.includes(text[next] ?? "\n")) next += step;
  return wide.has(next) || isHan(text[next]);
}

const spaces = " \u3000\u00a0";

function wideOf(mark: string): string {
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
