import { describe, expect, test } from "vitest";
import { storedEntry, zipArchive } from "../../export/zip/zip-archive";
import type { Block } from "../blocks";
import { readDocx } from "./read-docx";

function blocksOf(body: string): readonly Block[] {
  const xml = `<w:document><w:body>${body}</w:body></w:document>`;
  const read = readDocx(
    Buffer.from(zipArchive([storedEntry("word/document.xml", Buffer.from(xml))])),
  );
  if (!read.ok) throw new Error(read.reason.kind);
  return read.value.blocks;
}

/** Paragraphs as text, tables as rows of cells between bars, those continued from above as a quotation mark. */
function shown(body: string): readonly (string | readonly string[])[] {
  return blocksOf(body).map((block) =>
    block.kind === "paragraph"
      ? block.text
      : block.rows.map((row) =>
          row.map(({ text, continued }) => (continued ? "〃" : text)).join("|"),
        ),
  );
}

const run = (text: string, properties = "") =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const paragraph = (...runs: readonly string[]) => `<w:p>${runs.join("")}</w:p>`;
const cell = (text: string, properties = "") =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(run(text))}</w:tc>`;
const row = (cells: string, properties = "") =>
  `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;
const table = (...rows: readonly string[]) => `<w:tbl>${rows.join("")}</w:tbl>`;
const control = (content: string) =>
  `<w:sdt><w:sdtPr/><w:sdtContent>${content}</w:sdtContent></w:sdt>`;

describe("of a paragraph", () => {
  test("what is hidden is not read, unless it says that it is not", () => {
    const body = paragraph(run("见"), run("藏", "<w:vanish/>"), run("显", `<w:vanish w:val="0"/>`));
    expect(shown(body)).toEqual(["见显"]);
  });
  test("the mark at its end may be hidden without it", () => {
    expect(shown(`<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>${run("见")}</w:p>`)).toEqual([
      "见",
    ]);
  });
  test("deleted and moved text is not read, inserted text is", () => {
    const body = paragraph(
      `<w:del>${run("删")}</w:del>`,
      `<w:moveFrom>${run("移")}</w:moveFrom>`,
      `<w:ins>${run("增")}</w:ins>`,
      `<w:moveTo>${run("来")}</w:moveTo>`,
    );
    expect(shown(body)).toEqual(["增来"]);
  });
  test("the result of a field is read, its instruction is not", () => {
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const body = paragraph(
      mark("begin"),
      `<w:r><w:instrText>PAGE</w:instrText></w:r>`,
      run("指令"),
      mark("separate"),
      run("12"),
      mark("end"),
      run("件"),
    );
    expect(shown(body)).toEqual(["12件"]);
  });
  test("tabs and line breaks are read, tab stops and soft hyphens are not", () => {
    const body = `<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>a\u00adb</w:t><w:tab/><w:t>c</w:t><w:br/><w:t>d</w:t></w:r></w:p>`;
    expect(shown(body)).toEqual(["ab\tc\nd"]);
  });
  test("one of two copies of a text box is read, before the paragraph that holds it", () => {
    const box = (text: string) => `<w:txbxContent>${paragraph(run(text))}</w:txbxContent>`;
    const body = paragraph(
      `<w:r><mc:AlternateContent><mc:Choice>${box("框")}</mc:Choice><mc:Fallback>${box("框")}</mc:Fallback></mc:AlternateContent></w:r>`,
      run("文"),
    );
    expect(shown(body)).toEqual(["框", "文"]);
  });
});

describe("of a table", () => {
  test("content controls around rows, cells and their content are looked through", () => {
    const body = table(
      control(row(cell("a") + control(cell("1")))),
      row(`<w:tc>${control(paragraph(run("b")))}</w:tc>${cell("2")}`),
    );
    expect(shown(body)).toEqual([["a|1", "b|2"]]);
  });
  test("hidden and deleted rows are not read", () => {
    const body = table(
      row(cell("a")),
      row(cell("藏"), "<w:hidden/>"),
      row(cell("删"), `<w:del w:id="1"/>`),
      row(cell("增"), `<w:ins w:id="1"/>`),
    );
    expect(shown(body)).toEqual([["a", "增"]]);
  });
  test("deleted cells and those merged into their left neighbour are not read", () => {
    const body = table(
      row(
        cell("a", `<w:hMerge w:val="restart"/>`) +
          cell("", "<w:hMerge/>") +
          cell("删", "<w:cellDel/>") +
          cell("1"),
      ),
    );
    expect(shown(body)).toEqual([["a|1"]]);
  });
  test("cells over several rows and columns are known as such", () => {
    const body = table(
      row(cell("a", `<w:vMerge w:val="restart"/>`) + cell("b", `<w:gridSpan w:val="3"/>`)),
      row(cell("", "<w:vMerge/>") + cell("c"), `<w:gridAfter w:val="2"/>`),
    );
    expect(blocksOf(body)).toMatchObject([
      {
        rows: [
          [{ text: "a" }, { text: "b", columns: 3 }],
          [{ continued: true }, { text: "c" }],
        ],
      },
    ]);
  });
  test("a table in a cell is a table of its own, one that holds one value is text of the cell", () => {
    const inner = table(row(cell("a") + cell("1")), row(cell("b") + cell("2")));
    const single = table(row(cell("7")));
    expect(shown(table(row(`<w:tc>${paragraph(run("题"))}${inner}</w:tc>`)))).toEqual([
      "题",
      ["a|1", "b|2"],
    ]);
    expect(shown(table(row(`${cell("a")}<w:tc>${single}</w:tc>`)))).toEqual([["a|7"]]);
  });
});
