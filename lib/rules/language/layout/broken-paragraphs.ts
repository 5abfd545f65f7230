import { onceFor } from "../../../template/once";
import type { Issue, Passage, Rule, Subject } from "../../issue";
import { fewOf } from "../../text/excerpt";
import { narrativesOf, type Paragraph, type TextPart } from "../../text/report-texts";
import { safeFix } from "../../text/text-fix";
import { passageIssue } from "../../text/text-issue";
import {
  isClosed,
  isHeading,
  isNoProse,
  isNumbered,
  isTitleLine,
  isWebResidue,
  type Line,
} from "./paragraph-shape";

/** Paragraphs broken in the middle of a sentence (X06). */
export function findBrokenParagraphs({ texts }: Subject, rule: Rule): readonly Issue[] {
  return proseParts(texts).flatMap((part) => {
    const breaks = breaksOf(part);
    if (breaks.length === 0) return [];
    const message = `${part.name}有 ${breaks.length} 处在句子中间断成了两段：${fewOf(part, breaks)}。请接成一段。`;
    const edits = breaks.map((gap) => ({ ...gap, text: "" }));
    return [passageIssue(rule, message, breaks, safeFix("把断开的段落接上", edits))];
  });
}

export function proseParts(texts: readonly TextPart[]): readonly TextPart[] {
  return [...texts.filter(({ address }) => address === "preamble"), ...narrativesOf(texts)];
}

/** The line ends between the halves. */
function breaksOf(part: TextPart): readonly Passage[] {
  const { address } = part;
  return joinedLines(part).flatMap(({ paragraphs }) =>
    paragraphs.slice(1).map((next, index) => {
      const previous = paragraphs[index] ?? next;
      return { address, start: previous.start + previous.text.length, end: next.start };
    }),
  );
}

/** A line as it should stand, and the paragraphs it was broken into. */
export type JoinedLine = Line & { readonly paragraphs: readonly Paragraph[] };

/**
 * The lines of a text with broken ones joined, across lines that do not belong there; what was joined is
 * judged as the one line it becomes.
 */
export const joinedLines = onceFor((part: TextPart): readonly JoinedLine[] => {
  const lines: JoinedLine[] = [];
  for (const next of part.paragraphs) {
    if (isWebResidue(next) || isTitleLine(next)) continue;
    const line = lines.at(-1);
    if (line && isBroken(line, next)) lines[lines.length - 1] = joined(line, next);
    else lines.push({ ...shapeOf(next), paragraphs: [next] });
  }
  return lines;
});

function joined(line: JoinedLine, next: Paragraph): JoinedLine {
  return {
    plain: endsOf(line.plain + next.plain),
    text: endsOf(line.text + next.text),
    level: line.level,
    paragraphs: [...line.paragraphs, next],
  };
}

/** Its beginning and its end are what the shape of a line shows in. */
function endsOf(words: string): string {
  return words.length > 400 ? words.slice(0, 100) + words.slice(-200) : words;
}

function shapeOf({ plain, text, level }: Line): Line {
  return { plain, text, level };
}

/** The second line goes on with the sentence of the first. */
function isBroken(line: Line, next: Line): boolean {
  if (isClosed(line) || isHeading(line) || isNumbered(next)) return false;
  if (isNoProse(line) || isNoProse(next)) return false;
  const { plain } = line;
  if (/^[，。；、：）”》％%]/.test(next.plain)) return !/[，、（“《]$/.test(plain);
  return (
    plain.length >= shortestBroken &&
    (/[，、（“《〔]$/.test(plain) ||
      endsUnfinished.test(plain) ||
      beginsUnfinished.test(next.plain))
  );
}

const shortestBroken = 8;

/** Words no sentence ends with. */
const endsUnfinished =
  /(?:[，。；、：）”》\u3400-\u9fff])(?:对|和|与|及|以及|在|把|将|被|向|从|由|按|并|或|而|以|至|为了|通过|根据|按照|依据|关于|围绕|针对|结合|进一步|不断|积极|认真|切实|全面|共计|其中|包括|不仅|同时|以便|使得|对于|有关|各项|的)$/;

/** Words no sentence begins with. */
const beginsUnfinished =
  /^(?:的|了|和|与|及|以及|等|件|条|项|次|份|并|而|或|地[^址方区]|得到了?的)(?![、])/;
