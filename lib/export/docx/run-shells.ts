import { Paragraph } from "docx";
import { headingLevels } from "../../report/heading-level";
import type { PageStyle } from "../page-look";
import { textRuns } from "./elements";
import { leadFace, plainRun, type RunLook } from "./runs";
import type { RunShell, RunShells } from "./skeleton";
import { cut, textMark, writtenByDocx } from "./written-by-docx";

/** Every run a document of a style may need, around its text. */
export async function runShells(style: PageStyle): Promise<RunShells> {
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

const latinMark = "@mark@";
const sizeMark = 4321;
