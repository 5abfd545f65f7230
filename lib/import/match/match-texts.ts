import type { FieldValue } from "../../report/report";
import type { PrintedForm } from "../../rules/printed-form";
import { type Address, narrativeAddress } from "../../template/cells";
import type { ReportTemplate, Section } from "../../template/template";
import type { Block, Paragraph } from "../blocks";
import type { Question, Unplaced } from "../imported-report";
import type { Notice } from "../notice";
import { dateOf } from "./dates";
import { splitOpening } from "./opening";
import { printedHeadings } from "./printed-headings";
import { type FoundHeading, findHeadings, headingLikeness } from "./section-headings";
import { splitSignature } from "./signature";

/** The running text of a report: what stands before, under and after the section headings. */
export type MatchedTexts = {
  readonly title: string;
  readonly fields: readonly (readonly [Address, FieldValue])[];
  readonly missingSections: readonly Section[];
  readonly notices: readonly Notice[];
  readonly unplaced: readonly Unplaced[];
  readonly questions: readonly Question[];
  /** For the check: the words of the form as this document prints them. */
  readonly printed: PrintedTexts;
};

export type PrintedTexts = Pick<
  PrintedForm,
  "beforeTitle" | "title" | "headings" | "missingSections" | "besideTables"
>;

/**
 * Splits the paragraphs at the section headings. A document of our own is taken to the letter; in
 * another one the lines lose their indents and blank lines, and headings may be worded otherwise.
 */
export function matchTexts(
  template: ReportTemplate,
  blocks: readonly Block[],
  own: boolean,
): MatchedTexts {
  const { opening, parts, headings } = splitAtHeadings(template, blocks, own);
  const cover = splitOpening(opening, own);
  const last = parts.at(-1);
  const { signature, rest } = splitSignature(last?.paragraphs ?? [], own);
  const read = parts.map((part) => (part === last ? { ...part, paragraphs: rest } : part));
  const missing = template.sections.filter((section) =>
    headings.every((heading) => heading.section !== section),
  );
  const textOf = own ? exactText : cleanText;
  const narratives = read
    .filter(({ section }) => section.kind === "narrative")
    .map(({ section, paragraphs }) => [narrativeAddress(section.key), textOf(paragraphs)] as const);
  const strays = own ? [] : read.flatMap((part) => straysOf(template, part));
  return {
    title: cover.title,
    fields: [["preamble", textOf(cover.preamble)], ...narratives, ...signatureFields(signature)],
    missingSections: missing,
    notices: headings
      .filter(({ likeness }) => likeness < 1)
      .map((one) => similarHeading(one, blocks)),
    unplaced: [...cover.noise.map(noiseBeforeTitle), ...strays.flatMap(({ unplaced }) => unplaced)],
    questions: strays.flatMap((stray) => questionOf(template, stray, missing)),
    printed: {
      beforeTitle: cover.noise,
      title: cover.titleLines,
      ...printedHeadings(template, blocks, headings),
      besideTables: read.flatMap(linesBesideTables),
    },
  };
}

/** Every line where the format has tables, a caption that repeats the section's title too. */
function linesBesideTables({ section, paragraphs }: Part): PrintedTexts["besideTables"] {
  if (section.kind !== "tables") return [];
  return paragraphs
    .map(({ text }) => text.trim())
    .filter((text) => text !== "")
    .map((text) => ({ section: section.key, text }));
}

type Part = { readonly section: Section; readonly paragraphs: readonly Paragraph[] };

function splitAtHeadings(template: ReportTemplate, blocks: readonly Block[], own: boolean) {
  const lines = blocks.map((block) => (block.kind === "paragraph" ? block.text : ""));
  const headings = findHeadings(template, lines).filter(({ likeness }) => !own || likeness === 1);
  const between = (from: number, to: number | undefined) =>
    blocks.slice(from, to).filter((block) => block.kind === "paragraph");
  const firstTable = blocks.findIndex(({ kind }) => kind === "table");
  const end = headings[0]?.at ?? (firstTable === -1 ? undefined : firstTable);
  return {
    headings,
    opening: between(0, end).filter(({ text }) => own || !repeatsHeading(template, text)),
    parts: headings.map(
      ({ section, at }, index): Part => ({
        section,
        paragraphs: between(at + 1, headings[index + 1]?.at),
      }),
    ),
  };
}

/** A line of a table of contents, or a caption that repeats the title of its section. */
function repeatsHeading(template: ReportTemplate, text: string): boolean {
  return template.sections.some((section) => headingLikeness(section, text) >= 0.95);
}

type Stray = {
  readonly section: Section;
  readonly text: string;
  readonly unplaced: readonly Unplaced[];
};

/** Running text where the format has a table. */
function straysOf(template: ReportTemplate, { section, paragraphs }: Part): readonly Stray[] {
  if (section.kind !== "tables") return [];
  const lines = paragraphs
    .map(({ text }) => text.trim())
    .filter((text) => text !== "" && !repeatsHeading(template, text) && !isCaption(template, text));
  if (lines.length === 0) return [];
  const message = `在“${section.heading}”的表格旁边，格式中这里没有文字。`;
  return [{ section, text: lines.join("\n"), unplaced: lines.map((text) => ({ text, message })) }];
}

/** What the form prints beside its tables, and a unit or table number above them. */
function isCaption(template: ReportTemplate, text: string): boolean {
  const bare = text.replace(/[\s（）()：:，,。]/g, "");
  const corners = template.tables.map(({ corner }) =>
    (corner ?? "").replace(/[\s（）()：:，,。]/g, ""),
  );
  return corners.includes(bare) || /^(表[一二三四\d]+|单位[件万元、/]+|续表)$/.test(bare);
}

/** A narrative whose heading is lost may be what stands behind the table before it. */
function questionOf(
  template: ReportTemplate,
  { section, text }: Stray,
  missing: readonly Section[],
): readonly Question[] {
  const next = template.sections[template.sections.indexOf(section) + 1];
  if (next?.kind !== "narrative" || !missing.includes(next)) return [];
  return [
    {
      id: `heading-${next.key}`,
      message: `没有找到标题“${next.heading}”。“${section.heading}”的表格后面有文字，是不是这一部分？`,
      source: text,
      choices: [
        { label: `填入“${next.heading}”`, values: [[narrativeAddress(next.key), text]] },
        { label: "不填", values: [] },
      ],
      proposed: 0,
    },
  ];
}

function similarHeading({ section, at }: FoundHeading, blocks: readonly Block[]): Notice {
  const block = blocks[at];
  const text = block?.kind === "paragraph" ? block.text.trim() : "";
  return {
    kind: "similar-label",
    severity: "info",
    message: `标题“${text}”按“${section.heading}”读入，请核对。`,
    places: section.kind === "narrative" ? [narrativeAddress(section.key)] : [],
    source: text,
  };
}

function noiseBeforeTitle(text: string): Unplaced {
  return { text, message: "在标题的前面，不是报告的标题。" };
}

function signatureFields(lines: readonly Paragraph[]): readonly (readonly [Address, FieldValue])[] {
  const texts = lines.map(({ text }) => text.trim()).filter((text) => text !== "");
  const dated = texts.map((text) => dateOf(text) !== null).lastIndexOf(true);
  const date = dateOf(texts[dated] ?? "");
  const organization = texts.filter((_text, at) => at !== dated).join("");
  return [
    ["signature.organization", organization === "" ? null : organization],
    ["signature.date", date],
  ];
}

/** One paragraph a line; nothing but blanks is no text. */
function exactText(paragraphs: readonly Paragraph[]): string | null {
  const text = paragraphs.map((paragraph) => paragraph.text).join("\n");
  return text.trim() === "" ? null : text;
}

/** The same words without indents and blank lines, which are layout and no text. */
function cleanText(paragraphs: readonly Paragraph[]): string | null {
  const lines = paragraphs
    .map(({ text }) => text.replace(/&nbsp;/g, " ").trim())
    .filter((text) => text !== "");
  return lines.length === 0 ? null : lines.join("\n");
}
