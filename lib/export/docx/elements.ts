import { Paragraph, Tab, TextRun } from "docx";
import type { SectionPlan } from "../document-content";
import type { Line } from "../lines";
import type { PageStyle } from "../page-look";
import {
  isChinese,
  leftIndent,
  lineSpans,
  type ParagraphLook,
  plainRun,
  type RunLook,
  textPieces,
} from "./runs";
import { roleStyles } from "./style-ids";

export function lineParagraph(line: Line, style: PageStyle): Paragraph {
  const runs = lineSpans(line, style).flatMap(([text, look]) => textRuns(text, look));
  return paragraph({ ...line, left: leftIndent(line, style) }, runs);
}

export function paragraph(look: ParagraphLook, children: readonly TextRun[]): Paragraph {
  return new Paragraph({
    style: roleStyles[look.role],
    ...(look.flush ? { indent: { firstLine: 0, firstLineChars: 0 } } : {}),
    ...(look.keepNext ? { keepNext: true } : {}),
    ...(look.left > 0 ? { indent: { left: look.left } } : {}),
    children,
  });
}

export function sectionHeading({ heading, newPage, gapBefore, gapAfter }: SectionPlan): Paragraph {
  const spacing = {
    ...(gapBefore === 0 ? {} : { before: gapBefore }),
    ...(gapAfter === 0 ? {} : { after: gapAfter }),
  };
  return new Paragraph({
    style: roleStyles.heading,
    ...(newPage ? { pageBreakBefore: true } : {}),
    ...(gapBefore + gapAfter === 0 ? {} : { spacing }),
    children: textRuns(heading, plainRun),
  });
}

/** The runs of a text; tabs and line breaks are runs of their own. */
export function textRuns(text: string, look: RunLook): readonly TextRun[] {
  return textPieces(text).map(
    (piece) => new TextRun({ ...runContent(piece), ...runLook(piece, look) }),
  );
}

function runContent(piece: string) {
  if (piece === "\t") return { children: [new Tab()] };
  // As `text`, not as a child: a child that spells CURRENT would become a page number.
  return piece === "\n" ? { break: 1 } : { text: piece };
}

function runLook(piece: string, { size, eastAsia }: RunLook) {
  const font = {
    ...(eastAsia === null ? {} : { eastAsia }),
    ...(isChinese(piece) ? { hint: "eastAsia" } : {}),
  };
  return {
    ...(Object.keys(font).length === 0 ? {} : { font }),
    ...(size === null ? {} : { size }),
  };
}
