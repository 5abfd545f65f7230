import type { ReportTemplate } from "../../template/template";
import type { Block, TableBlock, TableRow } from "../blocks";
import { bareLabel, spellingsOf } from "./label";
import { headingLikeness } from "./section-headings";

/**
 * Blocks of a foreign document with one line a paragraph: headings and prose that stand in rows of
 * a table become paragraphs, and a heading with its text on the same line becomes two.
 */
export function flatBlocks(template: ReportTemplate, blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block) =>
    block.kind === "table"
      ? tableParts(template, block)
      : block.text
          .split("\n")
          .flatMap((line) => runIn(template, line).map((text) => ({ ...block, text }))),
  );
}

function tableParts(template: ReportTemplate, { rows }: TableBlock): readonly Block[] {
  const parts: Block[] = [];
  let table: TableRow[] = [];
  const close = () => {
    if (table.length > 0) parts.push({ kind: "table", rows: table });
    table = [];
  };
  for (const row of rows) {
    const prose = proseOf(template, row);
    if (prose === null) table.push(row);
    else {
      close();
      const lines = prose.split("\n").flatMap((line) => runIn(template, line));
      parts.push(...lines.map((text) => ({ kind: "paragraph" as const, text, role: null })));
    }
  }
  close();
  return parts;
}

/** The text of a row that is a heading or running text over the whole width; null for figures. */
function proseOf(template: ReportTemplate, row: TableRow): string | null {
  const filled = row.map(({ text }) => text.trim()).filter((text) => text !== "");
  const [only = ""] = filled;
  if (filled.length !== 1) return null;
  if (template.sections.some((section) => headingLikeness(section, only) === 1)) return only;
  return only.length > longestCell && /[。；]/.test(only) ? only : null;
}

const longestCell = 60;

/** 「六、其他需要报告的事项：无。」 as its heading and its text. */
function runIn(template: ReportTemplate, line: string): readonly string[] {
  const [, numeral = "", rest = ""] = /^(\s*[一二三四五六]、\s*)(.*)$/su.exec(line) ?? [];
  if (numeral === "") return [line];
  const ends = [...rest.matchAll(/[：:。\s]/g)].map(({ index }) => index);
  for (const end of ends.slice(0, 8)) {
    const [head, behind] = [rest.slice(0, end), rest.slice(end + 1).trim()];
    const bare = bareLabel(head);
    const titled = template.sections.some(({ heading }) => spellingsOf(heading).includes(bare));
    if (titled && behind !== "" && !isContinuation(template, bare, behind)) {
      return [`${numeral}${head}`, behind];
    }
  }
  return [line];
}

/** 「一、总体 情况」: the space stands inside a longer title. */
function isContinuation(template: ReportTemplate, bare: string, behind: string): boolean {
  const whole = bare + bareLabel(behind);
  return template.sections.some(({ heading }) =>
    spellingsOf(heading).some((one) => one.length > bare.length && one === whole),
  );
}
