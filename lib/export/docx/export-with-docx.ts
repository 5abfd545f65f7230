import { Document, type FileChild, Footer, Packer, Paragraph, SimpleField, TextRun } from "docx";
import type { DocumentStyle } from "../../report/document-style";
import type { Report } from "../../report/report";
import {
  type DocumentContent,
  type DocumentPlan,
  documentContent,
  planDocument,
  type SectionContent,
  type SectionPlan,
} from "../document-content";
import type { PageStyle } from "../page-look";
import { readZip } from "../zip/read-zip";
import { deflatedEntry, zipArchive } from "../zip/zip-archive";
import { documentStyles } from "./document-styles";
import { lineParagraph, sectionHeading } from "./elements";
import { type PackageParts, tidyPackage } from "./package-parts";
import { corePart, fontTablePart, settingsPart } from "./static-parts";
import { pageNumberStyle } from "./style-ids";
import { reportTable, valueRuns } from "./table-element";

/** The Word file as docx writes it: the authority on the layout, which the fast path copies. */
export async function exportWithDocx(report: Report, style: DocumentStyle): Promise<Uint8Array> {
  const parts = await partsWithDocx(report, style);
  return zipArchive([...parts].map(([path, data]) => deflatedEntry(path, Buffer.from(data))));
}

/** The parts of that file. */
export async function partsWithDocx(report: Report, style: DocumentStyle): Promise<PackageParts> {
  const plan = planDocument(report.template, style);
  const content = documentContent(report, plan);
  return packageParts(bodyElements(content, plan), plan.style, content);
}

/** A package around some body elements. */
export async function packageParts(
  children: readonly FileChild[],
  style: PageStyle,
  { title, author }: Pick<DocumentContent, "title" | "author">,
): Promise<PackageParts> {
  const overrides = [
    settingsPart(style.pageNumber !== null),
    fontTablePart,
    corePart(title, author),
  ];
  const packed = await Packer.toBuffer(wordDocument(children, style), undefined, overrides);
  return tidyPackage(readZip(packed));
}

/** What `exportWithDocx` hands to docx; apart for measuring docx alone. */
export function wordDocument(children: readonly FileChild[], style: PageStyle): Document {
  const { page } = style;
  return new Document({
    styles: documentStyles(style),
    evenAndOddHeaderAndFooters: style.pageNumber !== null,
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: { ...page, gutter: 0 },
          },
          grid: { linePitch: page.linePitch },
        },
        ...(style.pageNumber === null ? {} : { footers: pageNumbers(style.pageNumber.size) }),
        children,
      },
    ],
  });
}

/** The body of a report as docx elements. */
export function bodyElements(content: DocumentContent, plan: DocumentPlan): readonly FileChild[] {
  return [
    ...content.opening.map((line) => lineParagraph(line, plan.style)),
    ...plan.sections.flatMap((section, index) => [
      sectionHeading(section),
      ...sectionElements(section, content.sections[index], plan.style),
    ]),
    ...content.closing.map((line) => lineParagraph(line, plan.style)),
  ];
}

function sectionElements(
  { table }: SectionPlan,
  content: SectionContent | undefined,
  style: PageStyle,
): readonly FileChild[] {
  if (content?.kind === "text") return content.lines.map((line) => lineParagraph(line, style));
  if (content === undefined || table === null) throw new Error("content and plan disagree");
  const texts = new Map(
    table.values.map(({ address }, index) => [address, content.texts[index] ?? ""]),
  );
  return [reportTable(table, (cell) => valueRuns(texts.get(cell.address) ?? "", cell, table))];
}

/** — 1 — one character from the outer edge: right on odd pages, left on even ones (7.5). */
function pageNumbers(size: number) {
  const edge = size * 10;
  return {
    default: pageNumber({ alignment: "right", indent: { right: edge } }),
    even: pageNumber({ alignment: "left", indent: { left: edge } }),
  };
}

function pageNumber(place: {
  readonly alignment: "left" | "right";
  readonly indent: { readonly left: number } | { readonly right: number };
}): Footer {
  const dash = (text: string) => new TextRun({ text, font: { hint: "eastAsia" } });
  return new Footer({
    children: [
      new Paragraph({
        style: pageNumberStyle,
        ...place,
        // With a cached number, for programs that show fields as stored.
        children: [dash("— "), new SimpleField("PAGE", "1"), dash(" —")],
      }),
    ],
  });
}
