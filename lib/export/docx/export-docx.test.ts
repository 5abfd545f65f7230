import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { sampleReport } from "../../fixtures/reports";
import { seedNames, seedReport } from "../../fixtures/seed-reports";
import type { DocumentStyle } from "../../report/document-style";
import { blankReport, type Report, withValues } from "../../report/report";
import { cellsOf, tablesOf } from "../../template/cells";
import { printedGrid } from "../../template/grid";
import { ogi2019 } from "../../template/ogi-2019";
import { ogi2021 } from "../../template/ogi-2021";
import { readZip } from "../zip/read-zip";
import { exportDocx } from "./export-docx";
import { gridWidths } from "./lint/lint-tables";
import { childAt, childrenOf, descendants, type XmlElement, xmlTree } from "./lint/xml-tree";

const formats = [
  ["ogi-2019", ogi2019],
  ["ogi-2021", ogi2021],
] as const;

async function partOf(report: Report, style: DocumentStyle, path: string): Promise<string> {
  return (
    readZip(await exportDocx(report, style))
      .get(path)
      ?.toString("utf8") ?? ""
  );
}

async function documentOf(report: Report, style: DocumentStyle): Promise<string> {
  return partOf(report, style, "word/document.xml");
}

/** Text of each paragraph; one that ends a table cell is told by its style. */
function paragraphsOf(
  document: string,
): readonly { readonly style: string; readonly text: string }[] {
  return [...document.matchAll(/<w:p>(.*?)<\/w:p>/g)].map(([, inside = ""]) => ({
    style: /<w:pStyle w:val="([^"]*)"/.exec(inside)?.[1] ?? "",
    text: [...inside.matchAll(/<w:t [^>]*>([^<]*)<\/w:t>|<w:(tab|br)\/>/g)]
      .map(([, text, mark]) => text ?? (mark === "tab" ? "\t" : "\n"))
      .join(""),
  }));
}

function textOf(document: string): readonly string[] {
  return paragraphsOf(document)
    .filter(({ style }) => !style.startsWith("Table"))
    .map(({ text }) => text);
}

describe.each(formats)("tables of %s", (_, template) => {
  const sections = template.sections.filter(({ kind }) => kind === "tables");
  const grids = sections.map(({ key }) => printedGrid(tablesOf(template, key)));

  test.each(["official", "gb9704"] as const)(
    "have the official grids and merges: %s",
    async (style) => {
      const document = xmlTree(await documentOf(blankReport(template, 2025, "甲局"), style));
      const tables = descendants(document, "w:tbl");
      expect(tables.map((table) => gridWidths(table).length)).toEqual(
        template === ogi2019 ? [7, 10, 15] : [4, 10, 15],
      );
      expect(tables.map(mergesOf)).toEqual(
        grids.map((grid) =>
          grid.rows.map(({ cells }) =>
            cells
              .filter(({ colSpan, rowSpan }) => colSpan > 1 || rowSpan > 1)
              .map(({ column, colSpan, rowSpan }) => `${column}: ${colSpan} × ${rowSpan}`),
          ),
        ),
      );
    },
  );

  test("have the widths of the annex, in GB/T 9704 the width of the text", async () => {
    const widths = async (style: DocumentStyle) =>
      descendants(
        xmlTree(await documentOf(blankReport(template, 2025, "甲局"), style)),
        "w:tbl",
      ).map(gridWidths);
    const sums = (some: readonly (readonly number[])[]) =>
      some.map((each) => each.reduce((total, width) => total + width, 0));
    const official = await widths("official");
    expect(sums(official)).toEqual([9740, 9741, 9743]);
    expect(official[1]).toEqual([754, 921, 3271, 685, 685, 685, 685, 685, 685, 685]);
    expect(official[2]?.slice().sort()).toEqual([...Array(7).fill(649), ...Array(8).fill(650)]);
    expect(official[0]?.[0]).toBe(2435);
    expect(sums(await widths("gb9704"))).toEqual([8845, 8845, 8845]);
  });

  test("repeat the heads of 表三 and 表四 on every page and never split a row", async () => {
    const document = xmlTree(await documentOf(blankReport(template, 2025, "甲局"), "official"));
    const repeated = descendants(document, "w:tbl").map(
      (table) => descendants(table, "w:tblHeader").filter(isOn).length,
    );
    expect(repeated).toEqual([0, 3, 3]);
    const rows = descendants(document, "w:tr");
    expect(rows.every((row) => descendants(row, "w:cantSplit").some(isOn))).toBe(true);
  });
});

/** 列: columns × rows of every merged cell, row by row, as the document has them. */
function mergesOf(table: XmlElement): readonly (readonly string[])[] {
  const rows = childrenOf(table, "w:tr").map((row) => {
    let column = 0;
    return childrenOf(row, "w:tc").map((cell) => {
      const span = Number(childAt(cell, "w:tcPr", "w:gridSpan")?.attributes["w:val"] ?? 1);
      const merge = childAt(cell, "w:tcPr", "w:vMerge");
      const placed = { column, span, merge: merge && (merge.attributes["w:val"] ?? "continue") };
      column += span;
      return placed;
    });
  });
  return rows.map((cells, index) =>
    cells
      .filter(({ merge }) => merge !== "continue")
      .map(({ column, span }) => {
        const below = rows.slice(index + 1);
        const end = below.findIndex(
          (row) => row.find((cell) => cell.column === column)?.merge !== "continue",
        );
        return { column, span, height: 1 + (end < 0 ? below.length : end) };
      })
      .filter(({ span, height }) => span > 1 || height > 1)
      .map(({ column, span, height }) => `${column}: ${span} × ${height}`),
  );
}

function isOn({ attributes }: XmlElement): boolean {
  return !["false", "0"].includes(attributes["w:val"] ?? "true");
}

describe("running text", () => {
  const report = withValues(sampleReport(ogi2021), [
    ["preamble", "依据条例编制。"],
    ["narratives.overview", "（一）主动公开\n全年\t公开。\n\n（二）依申请公开。全年 3 件。"],
    ["signature.organization", "石桥镇人民政府"],
    ["signature.date", "2022-01-07"],
  ]);

  test("stands in printed order, one paragraph a line, headings verbatim", async () => {
    expect(textOf(await documentOf(report, "official"))).toEqual([
      "石桥镇人民政府",
      "2021年政府信息公开工作年度报告",
      "依据条例编制。",
      "一、总体情况",
      "（一）主动公开",
      "全年\t公开。",
      "",
      "（二）依申请公开。全年 3 件。",
      ...ogi2021.sections.slice(1, 5).map(({ heading }) => heading),
      "按要求完成了全年工作。",
      "六、其他需要报告的事项",
      "按要求完成了全年工作。",
      "",
      "石桥镇人民政府",
      "2022年1月7日",
    ]);
  });

  test("has Word's own headings for its levels, so that Word can navigate", async () => {
    const paragraphs = paragraphsOf(await documentOf(report, "gb9704"));
    const styleOf = (text: string) => paragraphs.find((each) => each.text === text)?.style;
    expect(styleOf("2021年政府信息公开工作年度报告")).toBe("Title");
    expect(styleOf("一、总体情况")).toBe("Heading1");
    expect(styleOf("（一）主动公开")).toBe("Heading2");
    expect(styleOf("（二）依申请公开。全年 3 件。")).toBe("BodyText");
    expect(styleOf("2022年1月7日")).toBe("Signature");
  });

  test("a run-in head is set in the face of its level", async () => {
    expect(await documentOf(report, "gb9704")).toContain(
      '<w:rFonts w:eastAsia="楷体_GB2312" w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">（二）依申请公开。</w:t>',
    );
  });

  test("only 表三 begins a page", async () => {
    const document = await documentOf(report, "official");
    const breaks = [...document.matchAll(/<w:pageBreakBefore\/>(.*?)<\/w:p>/g)];
    expect(breaks.map(([, rest]) => rest?.replace(/<[^>]*>/g, ""))).toEqual([
      "三、收到和处理政府信息公开申请情况",
    ]);
  });

  test("a long text is written whole", async () => {
    const long = withValues(report, [["narratives.overview", "全年公开信息。".repeat(5_000)]]);
    expect((await documentOf(long, "gb9704")).length).toBeGreaterThan(35_000);
  });
});

describe("values", () => {
  test("blanks stay blank, zeros are printed, wrong text stands as typed", async () => {
    const [first, second, third] = cellsOf(ogi2021);
    if (!first || !second || !third) throw new Error("no cells");
    const report = withValues(blankReport(ogi2021, 2025, "甲局"), [
      [first.address, 0],
      [second.address, { raw: "12件\t<约>" }],
    ]);
    const cells = paragraphsOf(await documentOf(report, "official")).filter(
      ({ style }) => style === "TableText-flat",
    );
    const at = cells.findIndex(({ text }) => text === "规章");
    expect(cells.slice(at + 1, at + 4).map(({ text }) => text)).toEqual([
      "0",
      "12件\t&lt;约&gt;",
      "",
    ]);
  });

  test("a total that came with an import stays as it was printed", async () => {
    const document = await documentOf(seedReport("seed-002"), "official");
    const texts = paragraphsOf(document).map(({ text }) => text);
    const row = texts.slice(texts.indexOf("（一）予以公开") + 1).slice(0, 7);
    expect(row).toEqual(["68", "", "", "", "", "", "64"]);
  });

  test("all other totals are computed", async () => {
    const texts = paragraphsOf(await documentOf(seedReport("seed-000"), "official"));
    const row = texts.slice(texts.findIndex(({ text }) => text === "（七）总计") + 1).slice(0, 7);
    expect(row.map(({ text }) => text)).toEqual(["0", "0", "0", "0", "0", "0", "0"]);
  });

  test("text that names a field of Word's stays text", async () => {
    const report = withValues(sampleReport(ogi2021), [["narratives.overview", "CURRENT"]]);
    const document = await documentOf(report, "official");
    expect(textOf(document)).toContain("CURRENT");
    expect(document).not.toContain("instrText");
  });
});

describe("package", () => {
  const report = sampleReport(ogi2021);

  test("names faces to use instead, no dates, and nothing a report does not need", async () => {
    const parts = readZip(await exportDocx(report, "gb9704"));
    const fonts = parts.get("word/fontTable.xml")?.toString() ?? "";
    for (const face of ["仿宋_GB2312", "楷体_GB2312", "方正小标宋简体"]) {
      expect(fonts).toMatch(new RegExp(`<w:font w:name="${face}"><w:altName w:val="[^"]+"/>`));
    }
    const core = parts.get("docProps/core.xml")?.toString() ?? "";
    expect(core).toContain("<dc:title>石桥镇人民政府2021年政府信息公开工作年度报告</dc:title>");
    expect(core).not.toContain("dcterms");
    expect(
      [...parts.keys()].filter((path) => /notes|numbering|custom|comments/.test(path)),
    ).toEqual([]);
  });

  test("is set in Chinese, with faces for Chinese characters", async () => {
    const styles = await partOf(report, "gb9704", "word/styles.xml");
    expect(styles).toContain('w:eastAsia="zh-CN"');
    for (const face of ["方正小标宋简体", "黑体", "楷体_GB2312", "仿宋_GB2312", "宋体"]) {
      expect(styles).toContain(`w:eastAsia="${face}"`);
    }
    expect(styles.match(/w:line="\d+" w:lineRule="exact"/g)?.length).toBe(
      styles.match(/<w:spacing /g)?.length,
    );
  });

  test("numbers pages outside: odd right, even left, with a number for programs without fields", async () => {
    const parts = readZip(await exportDocx(report, "gb9704"));
    const document = parts.get("word/document.xml")?.toString() ?? "";
    const relations = parts.get("word/_rels/document.xml.rels")?.toString() ?? "";
    const footer = (type: string) => {
      const id = new RegExp(`<w:footerReference w:type="${type}" r:id="(\\w+)"`).exec(
        document,
      )?.[1];
      const target = new RegExp(`Id="${id}"[^>]*Target="([^"]*)"`).exec(relations)?.[1];
      return parts.get(`word/${target}`)?.toString() ?? "";
    };
    expect(footer("default")).toContain('<w:jc w:val="right"/>');
    expect(footer("even")).toContain('<w:jc w:val="left"/>');
    expect(footer("default").replace(/<[^>]*>/g, "")).toContain("— 1 —");
    expect(parts.get("word/settings.xml")?.toString()).toContain("<w:evenAndOddHeaders/>");
  });

  test("has the paper and the margins of its style", async () => {
    expect(await documentOf(report, "official")).toContain(
      '<w:pgMar w:top="1440" w:right="1800" w:bottom="1440" w:left="1800"',
    );
    // 37 mm above, 28 mm left; 156 mm × 225 mm of text on A4.
    expect(await documentOf(report, "gb9704")).toContain(
      '<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"',
    );
  });
});

describe("equal reports make equal bytes", () => {
  test.each(seedNames)("twice in a row: %s", async (name) => {
    const once = await exportDocx(seedReport(name), "gb9704");
    expect(Buffer.compare(once, await exportDocx(seedReport(name), "gb9704"))).toBe(0);
  });

  test("in another process", async () => {
    const file = await exportDocx(seedReport("seed-002"), "official");
    const root = fileURLToPath(new URL("../../..", import.meta.url));
    const program = `
      import { createHash } from "node:crypto";
      import { exportDocx } from "./lib/export/docx/export-docx";
      import { seedReport } from "./lib/fixtures/seed-reports";
      const file = exportDocx(seedReport("seed-002"), "official");
      file.then((bytes) => console.log(createHash("sha256").update(bytes).digest("hex")));`;
    const hash = execFileSync(
      process.execPath,
      ["--import", "tsx", "--input-type=module", "-e", program],
      {
        cwd: root,
        encoding: "utf8",
      },
    );
    expect(hash.trim()).toBe(createHash("sha256").update(file).digest("hex"));
  }, 30_000);
});
