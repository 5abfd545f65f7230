import { outlineLine } from "../../../report/outline";
import { onceFor } from "../../../template/once";
import type { Issue, Passage, Rule, Subject } from "../../issue";
import { fewOf } from "../../text/excerpt";
import { narrativesOf, type Paragraph, type TextPart } from "../../text/report-texts";
import { safeFix } from "../../text/text-fix";
import { passageIssue } from "../../text/text-issue";
import { isClosed, isHeading, isNoProse, isNumbered, type Line } from "./paragraph-shape";

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
  const broken = brokenParagraphs(part);
  return part.paragraphs.flatMap((paragraph, index) => {
    const next = part.paragraphs[index + 1];
    if (!next || !broken.has(paragraph)) return [];
    const { address } = part;
    return [{ address, start: paragraph.start + paragraph.text.length, end: next.start }];
  });
}

/** Paragraphs with which the next one goes on. What was joined is judged as the one line it becomes. */
export const brokenParagraphs = onceFor((part: TextPart): ReadonlySet<Paragraph> => {
  const broken = new Set<Paragraph>();
  let line: Line | undefined;
  part.paragraphs.forEach((next, index) => {
    const previous = part.paragraphs[index - 1];
    if (line && previous && isBroken(line, next)) {
      broken.add(previous);
      line = { plain: line.plain + next.plain, ...outlineLine(line.text + next.text) };
    } else line = next;
  });
  return broken;
});

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
