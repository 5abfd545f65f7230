import type { DocumentStyle } from "../../report/document-style";
import type { ReportTemplate } from "../../template/template";
import { planDocument, type SectionPlan } from "../document-content";
import { type PageStyle, textRoles } from "../page-look";
import { archiveStart, deflatedEntry } from "../zip/zip-archive";
import { paragraph, sectionHeading, textRuns } from "./elements";
import { packageParts } from "./export-with-docx";
import { corePath, documentPath } from "./package-parts";
import { runShells } from "./run-shells";
import { plainRun } from "./runs";
import { paragraphKey, type SectionShell, type Skeleton } from "./skeleton";
import { reportTable } from "./table-element";
import { cut, lastOfBody, textMark, writtenByDocx } from "./written-by-docx";

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

const ownWords = [corePath, documentPath];
const titleMark = "\ue001";
const authorMark = "\ue002";
const indentMark = 54321;
