import type { ImportedReport } from "../../lib/import/imported-report";
import { textAt } from "../../lib/report/report";
import type { Issue, Passage } from "../../lib/rules/issue";
import { nameOfCell } from "../../lib/rules/names";
import { textFields } from "../../lib/rules/text/report-texts";
import { cellIndex } from "../../lib/template/cells";
import type { SourceLines } from "./source-lines";

/** Where somebody who has the file before her finds what an issue is about. */
export type IssuePlace = {
  /** Line of the file, counted from 1; null where it has none or the words are not on one. */
  readonly line: number | null;
  /** 表三“（一）予以公开”行“自然人”列 */
  readonly cell: string | null;
  /** 一、总体情况, 标题, 落款日期 */
  readonly section: string | null;
  /** Paragraph of the section, counted from 1. */
  readonly paragraph: number | null;
};

/** Finds the places of issues in one file. */
export function issuePlaces(
  imported: ImportedReport,
  lines: SourceLines | null,
): (issue: Issue) => IssuePlace {
  return (issue) => {
    const [passage] = issue.passages ?? [];
    return passage ? inText(imported, lines, passage) : atField(imported, lines, issue);
  };
}

function inText(
  { report }: ImportedReport,
  lines: SourceLines | null,
  { address, start }: Passage,
): IssuePlace {
  const text = textAt(report, address) ?? "";
  const before = text.slice(0, start).split("\n");
  const paragraph = text.split("\n")[before.length - 1] ?? "";
  return {
    line: lines?.lineOf(paragraph) ?? null,
    cell: null,
    section: nameOfField(report, address),
    paragraph: before.filter((line, at) => line.trim() !== "" || at === before.length - 1).length,
  };
}

function atField(imported: ImportedReport, lines: SourceLines | null, issue: Issue): IssuePlace {
  const { report } = imported;
  const [address = ""] = issue.places;
  const cell = cellIndex(report.template).get(address);
  const words = cell ? wordsAtCell(imported, issue, address) : wordsAtText(imported, address);
  const found = words.map((one) => lines?.lineOf(one) ?? null).find((line) => line !== null);
  return {
    line: found ?? null,
    cell: cell ? nameOfCell(report.template, cell) : null,
    section: cell ? null : nameOfField(report, address),
    paragraph: null,
  };
}

/** The printed label a message is about, else the row, else the row's own label. */
function wordsAtCell(
  { readings, printed }: ImportedReport,
  { message }: Issue,
  address: string,
): readonly string[] {
  const label = printed.labels.find(
    ({ place, text }) => place === address && message.includes(`“${text.slice(0, 40)}`),
  );
  const row = readings.get(address)?.context ?? "";
  return [...(label ? [label.text] : []), row, row.split(" ")[0] ?? ""];
}

function wordsAtText({ report, printed }: ImportedReport, address: string): readonly string[] {
  if (address === "title") return printed.title.slice(0, 1);
  const heading = printed.headings.find(({ section }) => address === `narratives.${section}`);
  const [first = ""] = (textAt(report, address) ?? "").split("\n");
  return [heading?.text ?? first];
}

function nameOfField({ template }: ImportedReport["report"], address: string): string | null {
  return textFields(template).find((field) => field.address === address)?.name ?? null;
}
