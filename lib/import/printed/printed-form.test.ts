import { describe, expect, test } from "vitest";
import { exportDocx } from "../../export/docx/export-docx";
import { disturbances } from "../../fixtures/layouts/disturbances";
import { fileLayouts } from "../../fixtures/layouts/file-layouts";
import { laidOut, withCells } from "../../fixtures/layouts/laid-out-report";
import { textLayouts } from "../../fixtures/layouts/text-layouts";
import { publishedPage, publishedReport } from "../../fixtures/published-page";
import { defaultTitle } from "../../report/report";
import { nothingPrinted } from "../../rules/printed-form";
import { ogi2019 } from "../../template/ogi-2019";
import { ogi2021 } from "../../template/ogi-2021";
import { importReport } from "../import-report";

async function printedIn(text: string | Uint8Array) {
  const read = await importReport(typeof text === "string" ? Buffer.from(text) : text);
  if (!read.ok) throw new Error(read.reason.kind);
  return read.value.printed;
}

const report = publishedReport;
const sound = {
  ...nothingPrinted,
  title: [defaultTitle(report)],
  headings: report.template.sections.map(({ key, heading }) => ({ section: key, text: heading })),
};

describe("what a document prints of the form", () => {
  test("in our own files is nothing to tell", async () => {
    expect(await printedIn(await exportDocx(report, "official"))).toEqual(nothingPrinted);
  });
  test.each(Object.entries(textLayouts))("in a sound text is sound: %s", async (_name, layout) => {
    expect(await printedIn(layout(laidOut(report)))).toEqual(sound);
  });
  const layoutOnly = [
    "as the form prints it",
    "labels broken over lines",
    "a title row in the table",
    "an empty column at the end",
    "a table cut at the end of a page",
    "one table for each few rows",
  ];
  test.each(
    Object.entries(fileLayouts).flatMap(([type, write]) =>
      layoutOnly.map((name) => [type, name, write] as const),
    ),
  )("in a sound file is sound: %s, %s", async (_type, name, write) => {
    const file = write(disturbances[name]?.(laidOut(report)) ?? []);
    const { labels, headings, otherFormats } = await printedIn(file);
    expect({ labels, headings, otherFormats }).toEqual({
      labels: [],
      headings: sound.headings,
      otherFormats: [],
    });
  });
  test("on a sound page is sound", async () => {
    expect(await printedIn(publishedPage(report))).toEqual(sound);
  });
});

const tabbed = (one: ReturnType<typeof laidOut>) =>
  textLayouts["tabs, merged cells left out"]?.(one) ?? "";
const text = tabbed(laidOut(report));

function replaced(from: string, to: string): string {
  expect(text).toContain(from);
  return text.replace(from, to);
}

describe("of labels", () => {
  test.each([
    ["（二）部分公开", "二）部分公开"],
    ["2.重复申请", "2、重复申请"],
    ["1.属于国家秘密", "1.属 于 国家秘密"],
    ["2.其他法律行政法规禁止公开", "2.其他法律行政止公开"],
    ["本年收费金额（单位：万元）", "本年收费金额(单位:万元)"],
    ["第二十条第（五）项", "第二十条第(五)项"],
    ["法律服务机构", "法律服务机关"],
    ["勾稽关系为：第一项", "勾稽关系为:第一项"],
    ["（三）不予公开", "(三)不予公开"],
    ["行政规范性文件", "规范性文件"],
    ["复议后起诉", "行政诉讼（复议后起诉）"],
  ])("%s printed as %s is kept beside the official words", async (official, printed) => {
    const { labels } = await printedIn(replaced(official, printed));
    expect(labels).toHaveLength(1);
    expect(labels[0]?.text).toContain(printed);
    expect(labels[0]?.official).toContain(official);
  });
  test("a line break inside one is layout", async () => {
    const page = publishedPage(report).replace("商业企业", "商业<br>企业");
    expect((await printedIn(page)).labels).toEqual([]);
  });
  test("heads of columns stand in the table they are printed in", async () => {
    const second = text.indexOf("本年处理决定数量", text.indexOf("第（六）项"));
    const { labels } = await printedIn(`${text.slice(0, second)}${text.slice(second + 2)}`);
    expect(labels.map(({ place }) => place)).toEqual(["tables.article20item6.penalties.decisions"]);
  });
  test("all of them at once are told one by one", async () => {
    const spaced = withCells(laidOut(report), (cell) =>
      cell.isValue ? cell.text : cell.text.replaceAll("（", "(").replaceAll("）", ")"),
    );
    const { labels } = await printedIn(tabbed(spaced));
    const official = labels.map((label) => label.official);
    expect(official).toContain(
      "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
    );
    expect(official).toContain("第二十条第（八）项");
    expect(official).toContain("（七）总计");
    expect(labels).toHaveLength(13);
  });
});

describe("of the format", () => {
  test("a table of an older one is told with its words", async () => {
    const old = { ...report, template: ogi2019, fields: new Map() };
    const { otherFormats } = await printedIn(tabbed(laidOut(old)));
    expect(otherFormats.map(({ section, format }) => [section, format])).toEqual([
      ["proactiveDisclosure", "ogi-2019"],
      ["requests", "ogi-2019"],
    ]);
    expect(otherFormats[0]?.words).toContain("本年新制作数量");
    expect(otherFormats[1]?.words).toEqual(["（六）其他处理"]);
  });
  test("a table of a newer one too", async () => {
    const early = { ...report, template: ogi2021, year: 2020, fields: new Map() };
    const { otherFormats } = await printedIn(tabbed(laidOut(early)));
    expect(otherFormats.map(({ format }) => format)).toEqual(["ogi-2021", "ogi-2021"]);
  });
});

describe("of headings", () => {
  const heading = (at: number) => report.template.sections[at]?.heading ?? "";
  test("other words are kept", async () => {
    const { headings } = await printedIn(replaced(heading(4), "五、存在问题及改进措施"));
    expect(headings[4]).toEqual({ section: "improvements", text: "五、存在问题及改进措施" });
  });
  test("a section that nothing heads is missing", async () => {
    const { missingSections } = await printedIn(replaced(heading(5), ""));
    expect(missingSections).toEqual(["otherMatters"]);
  });
  test("one that stands twice is told twice, a table of contents never", async () => {
    const twice = `${text}\n${heading(4)}\n又一次。`;
    expect((await printedIn(twice)).headings.map(({ section }) => section)).toEqual([
      ...sound.headings.map(({ section }) => section),
      "improvements",
    ]);
    const contents = report.template.sections.map((section) => `${section.heading}……1`).join("\n");
    expect((await printedIn(replaced(heading(0), `${contents}\n${heading(0)}`))).headings).toEqual(
      sound.headings,
    );
  });
  test("lines before the title and beside tables are kept as they stand", async () => {
    const printed = await printedIn(
      `2024年信息公开年报\n${replaced(heading(2), `单位：件\n${heading(2)}\n收到和处理政府信息公开申请情况`)}`,
    );
    expect(printed.beforeTitle).toEqual(["2024年信息公开年报"]);
    expect(printed.besideTables.map((line) => line.text)).toEqual([
      "单位：件",
      "收到和处理政府信息公开申请情况",
    ]);
  });
});
