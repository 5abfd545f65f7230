import { type FileChild, Paragraph } from "docx";
import type { DocumentStyle } from "../../report/document-style";
import { headingLevels } from "../../report/heading-level";
import type { ReportTemplate } from "../../template/template";
import { planDocument, type SectionPlan } from "../document-content";
import { type PageStyle, textRoles } from "../page-look";
import { archiveStart, deflatedEntry } from "../zip/zip-archive";
import { paragraph, reportTable, sectionHeading, textRuns } from "./elements";
import { packageParts } from "./export-with-docx";
import { corePath, documentPath } from "./package-parts";
import { leadFace, plainRun, type RunLook } from "./runs";
import {
  type Pieces,
  paragraphKey,
  type RunShell,
  type RunShells,
  type SectionShell,
  type Skeleton,
} from "./skeleton";

/** Lets docx write each element once, with marks for what a report fills in, and cuts there. */
export async function compileSkeleton(
  template: ReportTemplate,
  documentStyle: DocumentStyle,
): Promise<Skeleton> {
  const plan = planDocument(template, documentStyle);
  const parts = await packageParts([], plan.style, { title: titleMark, author: authorMark });
  const fixedParts = new Map([...parts].filter(([path]) => !ownWords.includes(path)));
  const entries = [...fixedParts].map(([path, data]) => deflatedEntry(path, Buffer.from(data)));
  const document = parts.get(documentPath) ?? "";
  const bodyEnd = document.indexOf(lastOfBody);
  return {
    plan,
    fixedParts,
    archive: archiveStart(entries),
    core: cut(parts.get(corePath) ?? "", [titleMark, authorMark]),
    body: [document.slice(0, bodyEnd), document.slice(bodyEnd)],
    ...(await shells(plan.sections, plan.style)),
  };
}

async function shells(sections: readonly SectionPlan[], style: PageStyle) {
  const runs = await runShells(style);
  const markedRun = runs.plain.chinese.join(textMark);
  return {
    runs,
    paragraphs: await paragraphShells(style, markedRun),
    sections: await sectionShells(sections, style, markedRun),
  };
}

async function runShells(style: PageStyle): Promise<RunShells> {
  const faces = headingLevels
    .map((level) => leadFace(level, style))
    .filter((face) => face !== null);
  const sized = await runWith({ ...plainRun, size: sizeMark }, style);
  const sizes = Array.from({ length: largestCellSize(style) }, (_, index) => index + 1);
  return {
    plain: await runWith(plainRun, style),
    bySize: new Map(sizes.map((size) => [size, resized(sized, size)])),
    byFace: new Map(
      await Promise.all(
        faces.map(
          async (face) => [face, await runWith({ ...plainRun, eastAsia: face }, style)] as const,
        ),
      ),
    ),
  };
}

/** How docx writes Chinese, Latin letters, a tab and a line break in runs of one look. */
async function runWith(look: RunLook, style: PageStyle): Promise<RunShell> {
  const written = await writtenByDocx(
    [textMark, latinMark, "\t", "\n"].map(
      (piece) => new Paragraph({ children: textRuns(piece, look) }),
    ),
    style,
  );
  const [chinese = "", latin = "", tab = "", lineBreak = ""] = written.map((paragraph) =>
    paragraph.slice("<w:p>".length, -"</w:p>".length),
  );
  return { chinese: cut(chinese, [textMark]), latin: cut(latin, [latinMark]), tab, lineBreak };
}

function resized(shell: RunShell, size: number): RunShell {
  const withSize = (xml: string) => xml.replaceAll(String(sizeMark), String(size));
  return {
    chinese: shell.chinese.map(withSize),
    latin: shell.latin.map(withSize),
    tab: withSize(shell.tab),
    lineBreak: withSize(shell.lineBreak),
  };
}

function largestCellSize({ tables }: PageStyle): number {
  return Math.max(...Object.values(tables).map(({ text }) => text.size));
}

async function paragraphShells(style: PageStyle, markedRun: string) {
  const looks = textRoles.flatMap((role) =>
    [true, false].flatMap((flush) =>
      [true, false].flatMap((keepNext) =>
        [indentMark, 0].map((left) => ({ role, flush, keepNext, left })),
      ),
    ),
  );
  const written = await writtenByDocx(
    looks.map((look) => paragraph(look, textRuns(textMark, plainRun))),
    style,
  );
  return new Map(
    looks.map((look, index) => {
      const marks = look.left > 0 ? [String(indentMark), markedRun] : [markedRun];
      return [paragraphKey(look), cut(written[index] ?? "", marks)] as const;
    }),
  );
}

async function sectionShells(
  sections: readonly SectionPlan[],
  style: PageStyle,
  markedRun: string,
): Promise<readonly SectionShell[]> {
  const headings = await writtenByDocx(sections.map(sectionHeading), style);
  const tables = sections.flatMap(({ table }) => (table === null ? [] : [table]));
  const written = await writtenByDocx(
    tables.map((table) => reportTable(table, () => textRuns(textMark, plainRun))),
    style,
  );
  const shells = new Map(
    tables.map((table, index) => {
      const pieces = (written[index] ?? "").split(markedRun);
      return [table, { pieces, values: table.values, size: table.look.text.size }];
    }),
  );
  return sections.map(({ table }, index) => ({
    heading: headings[index] ?? "",
    table: (table && shells.get(table)) ?? null,
  }));
}

/** The XML docx writes for each of some elements of a body. */
async function writtenByDocx(
  elements: readonly FileChild[],
  style: PageStyle,
): Promise<readonly string[]> {
  const apart = elements.flatMap((element) => [new Paragraph(separator), element]);
  const parts = await packageParts(apart, style, { title: "", author: "" });
  const document = parts.get(documentPath) ?? "";
  return document.slice(0, document.lastIndexOf(lastOfBody)).split(writtenSeparator).slice(1);
}

function cut(text: string, marks: readonly string[]): Pieces {
  const [mark, ...others] = marks;
  if (mark === undefined) return [text];
  const at = text.indexOf(mark);
  if (at < 0) throw new Error(`docx did not write ${mark}`);
  return [text.slice(0, at), ...cut(text.slice(at + mark.length), others)];
}

const ownWords = [corePath, documentPath];
const lastOfBody = "<w:sectPr";

/** Private use characters, so that no label of a format can be taken for a mark. */
const textMark = "\ue000";
const titleMark = "\ue001";
const authorMark = "\ue002";
const separator = "\ue003";
const writtenSeparator = `<w:p><w:r><w:t xml:space="preserve">${separator}</w:t></w:r></w:p>`;
const latinMark = "@mark@";
const sizeMark = 4321;
const indentMark = 54321;
