import type { FieldValue } from "../../report/report";
import { type Address, narrativeAddress } from "../../template/cells";
import type { ReportTemplate, Section } from "../../template/template";
import type { Block, Paragraph } from "../blocks";
import { bareLabel } from "./label";

/** The running text of a report: what stands before, under and after the section headings. */
export type MatchedTexts = {
  readonly title: string;
  readonly fields: readonly (readonly [Address, FieldValue])[];
  readonly missingSections: readonly Section[];
};

/** Splits the paragraphs at the section headings, recognised by their words in official order. */
export function matchTexts(template: ReportTemplate, blocks: readonly Block[]): MatchedTexts {
  const paragraphs = blocks.filter((block) => block.kind === "paragraph");
  const { opening, parts, missingSections } = splitAtHeadings(template, paragraphs);
  const titled = splitTitle(opening);
  const last = parts.at(-1);
  const signature = (last?.paragraphs ?? []).filter(isSignature);
  const narratives = parts
    .filter(({ section }) => section.kind === "narrative")
    .map(({ section, paragraphs: own }) => {
      const lines = own.filter((paragraph) => !signature.includes(paragraph));
      return [narrativeAddress(section.key), textOf(lines)] as const;
    });
  return {
    title: titled.title.map(({ text }) => text.trim()).join(""),
    fields: [["preamble", textOf(titled.rest)], ...narratives, ...signatureFields(signature)],
    missingSections,
  };
}

type Part = { readonly section: Section; readonly paragraphs: readonly Paragraph[] };

function splitAtHeadings(template: ReportTemplate, paragraphs: readonly Paragraph[]) {
  const found: { readonly section: Section; readonly at: number }[] = [];
  for (const section of template.sections) {
    const from = (found.at(-1)?.at ?? -1) + 1;
    const label = bareLabel(section.heading);
    const at = paragraphs.findIndex(
      ({ text }, index) => index >= from && bareLabel(text) === label,
    );
    if (at !== -1) found.push({ section, at });
  }
  return {
    opening: paragraphs.slice(0, found[0]?.at ?? paragraphs.length),
    parts: found.map(
      ({ section, at }, index): Part => ({
        section,
        paragraphs: paragraphs.slice(at + 1, found[index + 1]?.at),
      }),
    ),
    missingSections: template.sections.filter((section) =>
      found.every((heading) => heading.section !== section),
    ),
  };
}

/** The title is what is set as one, or the first lines up to the word 报告. */
function splitTitle(opening: readonly Paragraph[]) {
  const start = opening.findIndex(({ text }) => text.trim() !== "");
  if (start === -1) return { title: [], rest: [] };
  const lines = opening.slice(start);
  const set = lines.findIndex(({ role }) => role !== "title");
  const marked = set === -1 ? lines.length : set;
  const length = marked > 0 ? marked : titleLength(lines);
  return { title: lines.slice(0, length), rest: lines.slice(length) };
}

function titleLength(lines: readonly Paragraph[]): number {
  const lengths = [1, 2, 3].filter((length) =>
    /20\d\d年.*报告$/.test(
      lines
        .slice(0, length)
        .map(({ text }) => text.replace(/\s/g, ""))
        .join(""),
    ),
  );
  return lengths[0] ?? 0;
}

function isSignature({ role }: Paragraph): boolean {
  return role === "signature";
}

function signatureFields(lines: readonly Paragraph[]): readonly (readonly [Address, FieldValue])[] {
  const texts = lines.map(({ text }) => text.trim()).filter((text) => text !== "");
  const date = dateOf(texts.at(-1) ?? "");
  const organization = (date === null ? texts : texts.slice(0, -1)).join("");
  return [
    ["signature.organization", organization === "" ? null : organization],
    ["signature.date", date],
  ];
}

/** 2026年1月7日 as 2026-01-07; null for what is no date. */
function dateOf(text: string): string | null {
  const bare = text.normalize("NFKC").replace(/\s/g, "");
  const [, year = "", month = "", day = ""] = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(bare) ?? [];
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}

/** One paragraph a line; nothing but blanks is no text. */
function textOf(paragraphs: readonly Paragraph[]): string | null {
  const text = paragraphs.map((paragraph) => paragraph.text).join("\n");
  return text.trim() === "" ? null : text;
}
