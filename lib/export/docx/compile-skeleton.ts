import { type FileChild, Paragraph } from "docx";
import type { DocumentStyle } from "../../report/document-style";
import { headingLevels } from "../../report/heading-level";
import type { ReportTemplate } from "../../template/template";
import { planDocument, type SectionPlan } from "../document-content";
import { type PageStyle, textRoles } from "../page-look";
import { valueCells } from "../table-layout";
import { archiveStart, deflatedEntry } from "../zip/zip-archive";
import { paragraph, reportTable, sectionHeading, textRuns } from "./elements";
import { packageParts } from "./export-with-docx";
import { corePath, documentPath } from "./package-parts";
import { leadFace, plainRun, type RunLook } from "./runs";
import { type Pieces, paragraphKey, runKey, type SectionShell, type Skeleton } from "./skeleton";

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
  const markedRun = (runs.get(runKey(textMark, plainRun)) ?? []).join(textMark);
  return {
    runs,
    paragraphs: await paragraphShells(style, markedRun),
    sections: await sectionShells(sections, style, markedRun),
  };
}

async function runShells(style: PageStyle): Promise<ReadonlyMap<string, Pieces>> {
  const looks: readonly RunLook[] = [
    plainRun,
    { ...plainRun, size: sizeMark },
    ...headingLevels.map((level) => ({ ...plainRun, eastAsia: leadFace(level, style) })),
  ];
  const probes = looks.flatMap((look) =>
    [textMark, latinMark, "\t", "\n"].map((piece) => ({ piece, look })),
  );
  const written = await writtenByDocx(
    probes.map(({ piece, look }) => new Paragraph({ children: textRuns(piece, look) })),
    style,
  );
  return new Map(
    probes.map(({ piece, look }, index) => {
      const run = (written[index] ?? "").slice("<w:p>".length, -"</w:p>".length);
      const sizes = look.size === null ? [] : [String(sizeMark), String(sizeMark)];
      return [runKey(piece, look), cut(run, piece.trim() === "" ? sizes : [...sizes, piece])];
    }),
  );
}

async function paragraphShells(style: PageStyle, markedRun: string) {
  const looks = textRoles.flatMap((role) =>
    [true, false].flatMap((flush) =>
      [true, false].flatMap((keepNext) =>
        [indentMark, 0].map((right) => ({ role, flush, keepNext, right })),
      ),
    ),
  );
  const written = await writtenByDocx(
    looks.map((look) => paragraph(look, textRuns(textMark, plainRun))),
    style,
  );
  return new Map(
    looks.map((look, index) => {
      const marks = look.right > 0 ? [String(indentMark), markedRun] : [markedRun];
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
      return [table, { pieces, values: valueCells(table), size: table.look.text.size }];
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
