import { describe, expect, test } from "vitest";
import { laidOut } from "../../fixtures/layouts/laid-out-report";
import { textLayouts } from "../../fixtures/layouts/text-layouts";
import { sampleReport } from "../../fixtures/reports";
import { valueAt } from "../../report/report";
import { deriveTotals } from "../../report/totals";
import { ogi2021 } from "../../template/ogi-2021";
import { importReport } from "../import-report";

const report = sampleReport(ogi2021, {
  "requests.newlyReceived.naturalPerson": 12,
  "requests.newlyReceived.commercialEnterprise": 5,
  "requests.newlyReceived.otherOrganization": 3,
  "requests.granted.naturalPerson": 12,
  "requests.granted.commercialEnterprise": 5,
  "requests.closedOther.otherOrganization": 3,
});

function laid(layout: string): string {
  return textLayouts[layout]?.(laidOut(report)) ?? "";
}

async function read(text: string) {
  const imported = await importReport(Buffer.from(text));
  if (!imported.ok) throw new Error(JSON.stringify(imported.reason));
  return imported.value;
}

async function valuesOf(text: string, addresses: readonly string[]) {
  const { report: got } = await read(text);
  return addresses.map((address) => valueAt(got, `tables.${address}`));
}

const received = ["newlyReceived.naturalPerson", "newlyReceived.otherOrganization"];
const requests = received.map((address) => `requests.${address}`);

const requestTable = /(?<=三、收到和处理政府信息公开申请情况\n).*?(?=\n四、政府信息公开行政复议)/su;

/** The labels of 表三, and the figures of each of its columns. */
function requestColumns() {
  const rows = (laid("tabs, merged cells left out").match(requestTable)?.[0] ?? "")
    .split("\n")
    .filter((row) => /\t\d/.test(row))
    .map((row) => row.split("\t"));
  const columns = [
    "自然人",
    "商业企业",
    "科研机构",
    "社会公益组织",
    "法律服务机构",
    "其他",
    "总计",
  ];
  return {
    labels: rows.map((row) => row.filter((cell) => !/^\d+$/.test(cell)).at(-1) ?? ""),
    columns: columns.map((label, at) => ({
      label,
      figures: rows.map((row) => row.slice(-7)[at] ?? ""),
    })),
  };
}

describe("which lines are rows of a table", () => {
  test("one whose label lost a character, although it is as long as a sentence", async () => {
    const text = laid("tabs, blanks for merged cells").replace(
      "一、本年新收政府",
      "一、本年新收府",
    );
    expect(text).not.toContain("一、本年新收政府");
    expect(await valuesOf(text, requests)).toEqual([12, 3]);
  });
  test("those of a piece behind a note, however few", async () => {
    const heads = "结果维持\t结果纠正\t其他结果\t尚未审结\t总计";
    const pieces = ["行政复议", "未经复议直接起诉", "复议后起诉"].map((head, at) =>
      [
        head,
        heads,
        `${at + 1}\t0\t0\t0\t${at + 1}`,
        "注：1.由各单位填报；2.截止时间为12月31日。",
      ].join("\n"),
    );
    const text = laid("tabs, merged cells left out").replace(
      /(?<=四、政府信息公开行政复议、行政诉讼情况\n).*(?=\n五、)/su,
      pieces.join("\n"),
    );
    expect(
      await valuesOf(text, [
        "disputes.disputedCases.reconsiderationUpheld",
        "disputes.disputedCases.litigationDirectUpheld",
        "disputes.disputedCases.litigationAfterReconsiderationUpheld",
      ]),
    ).toEqual([1, 2, 3]);
  });
});

describe("where a cell begins and ends", () => {
  test("a line that begins with a comma has a blank first cell", async () => {
    const text = laid("commas").replaceAll(/^(?=（[一二三四五六七]）)/gmu, ",");
    expect(await valuesOf(text, ["requests.granted.naturalPerson"])).toEqual([12]);
  });
  test("a line that begins with a stroke too, where others do not", async () => {
    const text = laid("tabs, blanks for merged cells").replaceAll("\t", " | ");
    expect(await valuesOf(text, requests)).toEqual([12, 3]);
    expect((await read(text)).notices).toEqual([]);
  });
  test("numbers of rows are no figures in the piece under 序号, whatever the others have", async () => {
    const heads = "结果维持\t结果纠正\t其他结果\t尚未审结\t总计";
    const pieces = [
      `行政复议\n${heads}\n1\t0\t0\t0\t1`,
      `序号\t未经复议直接起诉\n\t${heads}\n1\t2\t0\t0\t0\t2`,
      `复议后起诉\n${heads}\n3\t0\t0\t0\t3`,
    ];
    const text = laid("tabs, merged cells left out").replace(
      /(?<=四、政府信息公开行政复议、行政诉讼情况\n).*(?=\n五、)/su,
      pieces.join("\n"),
    );
    expect(
      await valuesOf(text, [
        "disputes.disputedCases.litigationDirectUpheld",
        "disputes.disputedCases.litigationAfterReconsiderationUpheld",
      ]),
    ).toEqual([2, 3]);
  });
});

/** Every cell filled up to 14 columns, as printers had them. */
function padded(text: string): string {
  const widthOf = (cell: string) => cell.length + (cell.match(/[\u0100-\uffff]/g) ?? []).length;
  const pad = (cell: string) => cell + " ".repeat(Math.max(2, 14 - widthOf(cell)));
  return text.replace(/^.*\t.*$/gmu, (line) => line.split("\t").map(pad).join("").trimEnd());
}

describe("cells filled up with spaces to one width", () => {
  const granted = "（一）予以公开\t12\t5\t0\t0\t0\t0\t17";
  const text = laid("tabs, merged cells left out");
  const columns = ["naturalPerson", "commercialEnterprise", "allRequesters"];
  const addresses = columns.map((column) => `requests.granted.${column}`);
  test("are the cells, however long the words before them are", async () => {
    const { notices } = await read(padded(text));
    expect(await valuesOf(padded(text), [...requests, ...addresses])).toEqual([12, 3, 12, 5, null]);
    expect(notices).toEqual([]);
  });
  test("a wider gap holds blank cells, and it is told", async () => {
    const gaps = text.replace(granted, "（一）予以公开\t\t17\t0\t\t\t0\t17");
    expect(await valuesOf(padded(gaps), addresses)).toEqual([null, 17, 17]);
    const { report: got, notices } = await read(padded(gaps));
    expect(valueAt(got, "tables.requests.granted.researchInstitution")).toBe(0);
    expect(valueAt(got, "tables.requests.granted.publicWelfareOrganization")).toBeNull();
    expect(notices).toMatchObject([{ kind: "read-by-place", severity: "info" }]);
  });
  test("a gap that is no number of cells says nothing: the sums are asked", async () => {
    const short = padded(text.replace(granted, "（一）予以公开\t12\t\t5\t0\t0\t0\t17"));
    const odd = short.replace(/(?<=（一）予以公开\s+12\s+)\s{7}(?=5 )/u, "");
    expect(odd).not.toBe(short);
    const { notices } = await read(odd);
    expect(notices.some(({ kind }) => kind === "misshapen-row")).toBe(true);
  });
});

describe("labels and figures", () => {
  test("其他 behind its group is a label, not a figure of it", async () => {
    const text = laid("tabs, merged cells left out").replace("3.其他\t", "（六）其他处理\t其他\t");
    expect(await valuesOf(text, ["requests.closedOther.otherOrganization"])).toEqual([3]);
  });
  test("under 序号 the first figure is a number in a text of a cell a line too", async () => {
    const text = laid("a cell a line").replace(
      /(?<=四、政府信息公开行政复议、行政诉讼情况\n)(.*?)(?=\n\d)/su,
      "政府信息公开情况统计表\n序号\n$1\n1",
    );
    expect(text).toContain("序号");
    const { notices } = await read(text);
    expect(await valuesOf(text, ["disputes.disputedCases.reconsiderationUpheld"])).toEqual([0]);
    expect(notices).toEqual([]);
  });
});

describe("a text of a cell a line", () => {
  const disputes = /(?<=四、政府信息公开行政复议、行政诉讼情况\n).*(?=\n五、)/su;
  const heads = "结果维持\n结果纠正\n其他结果\n尚未审结\n总计";
  const first = "disputes.disputedCases.reconsiderationUpheld";
  test("with a row without a label twice has it once", async () => {
    const row = "7\n0\n0\n0\n7";
    const text = laid("a cell a line").replace(disputes, `行政复议\n${heads}\n${row}\n${row}`);
    expect(await valuesOf(text, [first])).toEqual([7]);
    expect((await read(text)).unplaced).toEqual([]);
  });
  test("with other figures below such a row is read in the first, and told", async () => {
    const row = laid("a cell a line").match(/(?:\d+\n){15}(?=五、)/u)?.[0] ?? "";
    expect(row.split("\n")).toHaveLength(16);
    const text = laid("a cell a line").replace(/(?=\n五、)/u, `\n${"3\n".repeat(15).trim()}`);
    const { notices } = await read(text);
    expect(await valuesOf(text, [first])).toEqual([0]);
    expect(notices).toMatchObject([{ kind: "repeated-row", severity: "warning" }]);
  });
  test("whose rows and columns are exchanged is not taken for one of blank rows", async () => {
    const { labels, columns } = requestColumns();
    const turned = [...labels, ...columns.flatMap(({ label, figures }) => [label, ...figures])];
    const text = laid("a cell a line").replace(requestTable, turned.join("\n\n"));
    expect(await valuesOf(text, requests)).toEqual([12, 3]);
  });
});

test("a blank row between heads is no row of figures", async () => {
  const text = laid("tabs, blanks for merged cells").replace(
    /(?<=\n行政复议\t[^\n]*\n)/u,
    `${"\t".repeat(14)}\n`,
  );
  expect(text).not.toBe(laid("tabs, blanks for merged cells"));
  expect((await read(text)).notices).toEqual([]);
});

test("a colon or a sign for no answer behind a figure beside its label is neither", async () => {
  const text = laid("tabs, merged cells left out").replace(/行政许可\t0/u, "行政许可：9：\t—");
  expect(text).toContain("行政许可：9");
  expect(await valuesOf(text, ["article20item5.licensing.decisions"])).toEqual([9]);
  expect((await read(text)).notices).toEqual([]);
});

test("labels joined with those of their groups may have lost a character", async () => {
  const groups = ["行政复议", "行政诉讼未经议直接起诉", "行政诉讼复议起诉"];
  const lines = groups.flatMap((group, at) =>
    ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"].map(
      (label, row) => `${group}${label}\t${row === 0 || row === 4 ? at + 1 : 0}`,
    ),
  );
  const text = laid("tabs, merged cells left out").replace(
    /(?<=四、政府信息公开行政复议、行政诉讼情况\n).*(?=\n五、)/su,
    lines.join("\n"),
  );
  const addresses = ["litigationDirectUpheld", "litigationAfterReconsiderationUpheld"];
  expect(
    await valuesOf(
      text,
      addresses.map((one) => `disputes.disputedCases.${one}`),
    ),
  ).toEqual([2, 3]);
  const { notices } = await read(text);
  expect(new Set(notices.map(({ kind }) => kind))).toEqual(new Set(["similar-label"]));
});

test("③其他 is the row 3.其他, and no column", async () => {
  const text = laid("tabs, merged cells left out").replace("3.其他\t", "③其他\t");
  expect(text).toContain("③其他");
  expect(await valuesOf(text, ["requests.closedOther.otherOrganization"])).toEqual([3]);
});

test("a row that stands blank and again with figures is told", async () => {
  const row = "（一）予以公开\t12\t5\t0\t0\t0\t0\t17";
  const text = laid("tabs, merged cells left out").replace(
    row,
    `（一）予以公开${"\t".repeat(7)}\n${row}`,
  );
  expect(await valuesOf(text, ["requests.granted.commercialEnterprise"])).toEqual([5]);
  expect((await read(text)).notices).toMatchObject([{ kind: "repeated-row", severity: "warning" }]);
});

describe("columns by their heads", () => {
  /** 表三 with its rows and columns exchanged, its heads on a line for each of their levels. */
  function turned(group: string): string {
    const { labels, columns } = requestColumns();
    const lines = [
      [...labels.slice(0, 2), group, ...labels.slice(-1)],
      labels.slice(2, -1),
      ...columns.map(({ label, figures }) => [label, ...figures]),
    ];
    const text = lines.map((line) => line.join("\t")).join("\n");
    return laid("tabs, merged cells left out").replace(requestTable, text);
  }
  test("groups may have lost a character", async () => {
    const { report: got, notices } = await read(turned("三、本年度办理果"));
    expect(got).toEqual((await read(laid("tabs, merged cells left out"))).report);
    expect(notices).toEqual([]);
  });
  test("a blank column behind a table without totals is no blank total", async () => {
    const text = laid("tabs, merged cells left out")
      .replace("法人或其他组织\t总计", "法人或其他组织\t")
      .replaceAll(/^(.*[\p{Script=Han}）”](?:\t\d+){6})\t\d+$/gmu, "$1\t");
    const { report: got, notices } = await read(text);
    expect(deriveTotals(got).get("tables.requests.granted.allRequesters")?.computed).toBe(17);
    expect(valueAt(got, "tables.requests.granted.allRequesters")).toBeNull();
    expect(notices).toMatchObject([{ kind: "missing-column", severity: "warning" }]);
  });
});
