import { describe, expect, test } from "vitest";
import { reportAsHtml } from "../../fixtures/report-as-page";
import { seedNames, seedReport } from "../../fixtures/seed-reports";
import type { Block } from "../blocks";
import { importReport } from "../import-report";
import { readHtml, readHtmlText } from "./read-html";

function blocksOf(html: string): readonly Block[] {
  const read = readHtmlText(html);
  if (!read.ok) throw new Error(read.reason.kind);
  return read.value.blocks;
}

function textsOf(html: string): readonly string[] {
  return blocksOf(html).map((block) => (block.kind === "paragraph" ? block.text : "[table]"));
}

/** Rows as text: cells between bars, those continued from above as a quotation mark. */
function rowsOf(html: string): readonly string[] {
  const table = blocksOf(html).find((block) => block.kind === "table");
  if (!table) throw new Error("no table");
  return table.rows.map((row) =>
    row.map(({ text, continued }) => (continued ? "〃" : text)).join("|"),
  );
}

describe("the lines of a page", () => {
  test("end at blocks and line breaks, not at the line ends of the source", () => {
    expect(textsOf("<p>总体\n情况 of\n2025</p>甲<br>乙<div>丙<span>丁</span></div>")).toEqual([
      "总体情况 of 2025",
      "甲",
      "乙",
      "丙丁",
    ]);
  });
  test("without what is deleted, out of sight or no text of the page", () => {
    const html = `<title>t</title><script>s</script><p>见<del>删</del><ins>增</ins>
      <span style="DISPLAY : none">藏</span><span style='mso-hide:all'>藏</span><i hidden>藏</i></p>
      <div style="mso-element:footnote-list"><p>脚注</p></div>`;
    expect(textsOf(html)).toEqual(["见增"]);
  });
  test("keep their spaces where the page says so", () => {
    expect(textsOf("<pre>甲\t1\n乙\t2</pre>")).toEqual(["甲\t1", "乙\t2"]);
  });
  test("know which are set as a title and which as a signature", () => {
    const roles = blocksOf(
      `<h1>标题</h1><p align=center>中</p><p style="text-align: right">右</p><p>文</p>`,
    ).map((block) => block.kind === "paragraph" && block.role);
    expect(roles).toEqual(["title", "title", "signature", null]);
  });
});

describe("the cells of a table", () => {
  test("over several rows are continued in each of them", () => {
    expect(
      rowsOf(
        "<table><tr><td rowspan=3>a<td colspan=2>b<td rowspan=2>c<tr><td>d<td>e<tr><td>f<td>g<td>h</table>",
      ),
    ).toEqual(["a|b|c", "〃|d|e|〃", "〃|f|g|h"]);
  });
  test("claim no more rows than there are", () => {
    expect(rowsOf("<table><tr><td rowspan=65534>a<td>b<tr><td>c</table>")).toEqual(["a|b", "〃|c"]);
  });
  test("are not those of rows out of sight or rows that only set widths", () => {
    expect(
      rowsOf(
        `<table><tr><td>a<td>b<tr style='display:none'><td>x<td>y<tr height=0><td width=9></td><td></td></tr></table>`,
      ),
    ).toEqual(["a|b"]);
  });
  test("hold a line for each paragraph", () => {
    expect(rowsOf("<table><tr><td><p>商业</p><p>企业</p><td>科研<br>机构</table>")).toEqual([
      "商业\n企业|科研\n机构",
    ]);
  });
  test("that arrange tables on the page give way to them", () => {
    const inner = "<table><tr><td>1<td>2<tr><td>3<td>4</table>";
    expect(textsOf(`<table><tr><td>导航<td><p>前</p>${inner}<p>后</p></table>`)).toEqual([
      "导航",
      "前",
      "[table]",
      "后",
    ]);
  });
});

test("the report is found among what a site puts around it", () => {
  const report = reportAsHtml(seedReport("seed-004"));
  const page = `<div class=nav>首页<p>政务公开</p></div><div><div class=main>${report}</div></div><div>版权所有</div>`;
  const texts = textsOf(page);
  expect(texts).toEqual(textsOf(report));
  expect(texts).not.toContain("首页");
});

describe.each(seedNames)("%s as a page", (name) => {
  const report = seedReport(name);
  const page = reportAsHtml(report);
  const quoted = (text: string) =>
    [...Buffer.from(text)].map((byte) => `=${byte.toString(16).padStart(2, "0")}`).join("");
  const mht = (type: string, encoding: string, body: string) =>
    Buffer.from(
      `From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="--b"\r\n\r\n----b\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n----b--\r\n`,
    );
  test.each([
    ["in UTF-8", Buffer.from(page)],
    ["in UTF-8 with a mark", Buffer.from(`\ufeff${page}`)],
    ["in UTF-16", Buffer.from(`\ufeff${page}`, "utf16le")],
    [
      "as Windows puts it on the clipboard",
      Buffer.from(
        `Version:0.9\r\nStartHTML:0000000105\r\n<html><body><!--StartFragment-->${page}<!--EndFragment--></body></html>`,
      ),
    ],
    ["in one file, quoted", mht("text/html; charset=utf-8", "quoted-printable", quoted(page))],
    ["in one file, base64", mht("text/html", "base64", Buffer.from(page).toString("base64"))],
  ])("%s gives every cell back", async (_how, file) => {
    const read = await importReport(file);
    if (!read.ok) throw new Error(read.reason.kind);
    const cells = (fields: typeof report.fields) =>
      Object.fromEntries([...fields].filter(([address]) => address.startsWith("tables.")));
    expect(cells(read.value.report.fields)).toEqual(cells(report.fields));
  });
});

test("a page with a broken character is read without it", () => {
  const page = Buffer.from(`<p>总体情况</p>${"<p>甲</p>".repeat(500)}`);
  page[page.length - 6] = 0xff;
  const read = readHtml(page);
  expect(read.ok && read.value.blocks[0]).toMatchObject({ text: "总体情况" });
});

test.each([
  "<meta charset=gb2312>",
  "<meta charset=iso-8859-1>",
  '<meta content="text/html; charset=GBK">',
  "",
])("a page in GBK is read, whatever it says: %s", (head) => {
  const inGbk = Buffer.from([0xd7, 0xdc, 0xcc, 0xe5, 0xc7, 0xe9, 0xbf, 0xf6]);
  const read = readHtml(Buffer.concat([Buffer.from(`${head}<p>`), inGbk]));
  expect(read.ok && read.value.blocks).toMatchObject([{ text: "总体情况" }]);
});

describe("a page made to harm is refused", () => {
  test.each([
    ["tags left open", "<div>".repeat(20_000)],
    ["formats left open", Array.from({ length: 20_000 }, (_, at) => `<b id=${at}>`).join("")],
    ["tables in tables", "<table><tr><td>".repeat(30)],
    ["a million elements", "<i></i>".repeat(1_000_000)],
    [
      "cells that cover everything",
      `<table>${"<tr><td rowspan=65534 colspan=1000>".repeat(2000)}</table>`,
    ],
  ])("%s", (_what, html) => {
    expect(readHtmlText(html)).toEqual({ ok: false, reason: { kind: "unsafe-file" } });
  });
});
