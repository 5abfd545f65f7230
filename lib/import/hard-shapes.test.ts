import { describe, expect, test } from "vitest";
import { laidOut } from "../fixtures/layouts/laid-out-report";
import { textLayouts } from "../fixtures/layouts/text-layouts";
import { sampleReport } from "../fixtures/reports";
import { type Report, valueAt } from "../report/report";
import { deriveTotals } from "../report/totals";
import { ogi2019 } from "../template/ogi-2019";
import { ogi2021 } from "../template/ogi-2021";
import { importReport } from "./import-report";

/** A balanced report: 20 new applications of three kinds of applicants. */
const report = sampleReport(ogi2021, {
  "requests.newlyReceived.naturalPerson": 12,
  "requests.newlyReceived.commercialEnterprise": 5,
  "requests.newlyReceived.otherOrganization": 3,
  "requests.granted.naturalPerson": 12,
  "requests.granted.commercialEnterprise": 5,
  "requests.closedOther.otherOrganization": 3,
  "article20item5.licensing.decisions": 1728,
});

function tabbed(one: Report = report): string {
  return textLayouts["tabs, merged cells left out"]?.(laidOut(one)) ?? "";
}

async function read(text: string, options: Parameters<typeof importReport>[1] = {}) {
  const imported = await importReport(Buffer.from(text), options);
  if (!imported.ok) throw new Error(JSON.stringify(imported.reason));
  return imported.value;
}

const granted = "（一）予以公开\t12\t5\t0\t0\t0\t0\t17";

function withGranted(row: string): string {
  expect(tabbed()).toContain(granted);
  return tabbed().replace(granted, row);
}

describe("figures of a row that are not one for each column", () => {
  test("ran together: taken apart where the sums leave one way, and told", async () => {
    const { report: got, notices } = await read(withGranted("（一）予以公开\t125000017"));
    expect(valueAt(got, "tables.requests.granted.commercialEnterprise")).toBe(5);
    expect(notices).toMatchObject([{ kind: "misshapen-row", severity: "warning" }]);
  });
  test("one is missing: the sums of the columns say which, and it is told", async () => {
    const { report: got, notices } = await read(withGranted("（一）予以公开\t12\t5\t0\t0\t0\t17"));
    expect(valueAt(got, "tables.requests.granted.naturalPerson")).toBe(12);
    expect(valueAt(got, "tables.requests.granted.commercialEnterprise")).toBe(5);
    expect(notices).toMatchObject([{ kind: "misshapen-row", severity: "warning" }]);
  });
  test("no way adds up: nothing is placed, the row is told as unplaced", async () => {
    const { report: got, unplaced, notices } = await read(withGranted("（一）予以公开\t12\t17"));
    expect(valueAt(got, "tables.requests.granted.naturalPerson")).toBeNull();
    expect(unplaced.map(({ text }) => text).join()).toContain("12 17");
    expect(notices.map(({ severity }) => severity)).toContain("error");
  });
  test("one too many is not shifted", async () => {
    const { report: got, notices } = await read(withGranted(`${granted}\t9`));
    expect(valueAt(got, "tables.requests.granted.naturalPerson")).toBeNull();
    expect(notices.map(({ severity }) => severity)).toContain("error");
  });
});

describe("texts of cells", () => {
  test("a sign for no answer is unanswered, never 0", async () => {
    const { report: got, notices } = await read(
      withGranted("（一）予以公开\t12\t5\t/\t—\t无\t\t17"),
    );
    expect(valueAt(got, "tables.requests.granted.researchInstitution")).toBeNull();
    expect(valueAt(got, "tables.requests.granted.legalServiceOrganization")).toBeNull();
    expect(notices.some(({ kind }) => kind === "cell-text")).toBe(true);
  });
  test.each([
    ["１２件", 12],
    ["12（其中重复 2 件）", 12],
    ["12①", 12],
    ["12²", 12],
    ["①", { raw: "①" }],
    ["1½", { raw: "1½" }],
    ["12㉑", { raw: "12㉑" }],
    ["1,200", 1200],
    ["约12", { raw: "约12" }],
  ])("%s", async (printed, value) => {
    const { report: got, notices } = await read(withGranted(granted.replace("12", printed)));
    expect(valueAt(got, "tables.requests.granted.naturalPerson")).toEqual(value);
    expect(notices.flatMap(({ places }) => places)).toContain(
      "tables.requests.granted.naturalPerson",
    );
  });
});

describe("columns and rows in another order than the format's", () => {
  test("columns go by their heads, and it is told", async () => {
    const { report: got, notices } = await read(
      tabbed().replace("商业企业\t科研机构", "科研机构\t商业企业"),
    );
    expect(valueAt(got, "tables.requests.granted.researchInstitution")).toBe(5);
    expect(valueAt(got, "tables.requests.granted.commercialEnterprise")).toBe(0);
    expect(notices).toMatchObject([{ kind: "other-order", severity: "info" }]);
  });
  test("a total before its parts is the total", async () => {
    const { report: got, notices } = await read(
      tabbed()
        .replace("自然人\t法人或其他组织\t总计", "总计\t自然人\t法人或其他组织")
        .replaceAll(/^(.*[\p{Script=Han}）])((?:\t\d+){6})(\t\d+)$/gmu, "$1$3$2"),
    );
    expect(valueAt(got, "tables.requests.granted.naturalPerson")).toBe(12);
    expect(deriveTotals(got).get("tables.requests.granted.allRequesters")?.printed).toBeNull();
    expect(notices).toMatchObject([{ kind: "other-order" }]);
  });
  test("rows go by their labels, and it is told", async () => {
    const text = tabbed().replace(`${granted}\n`, "");
    const { report: got, notices } = await read(text.replace(/(?=四、结转)/u, `${granted}\n`));
    expect(valueAt(got, "tables.requests.granted.commercialEnterprise")).toBe(5);
    expect(notices).toMatchObject([{ kind: "other-order", severity: "info" }]);
  });
  test("two sets of columns are refused, and it is said why", async () => {
    const twice = tabbed().replace(/^(.*)(自然人.*)\n(商业企业.*)$/mu, "$1$2\t$2\n$3\t$3");
    const { report: got, notices } = await read(
      twice.replaceAll(/^(.*[\p{Script=Han}）])((?:\t\d+){7})$/gmu, "$1$2$2"),
    );
    expect(valueAt(got, "tables.requests.granted.naturalPerson")).toBeNull();
    expect(notices.map(({ message }) => message).join()).toContain("同一列出现两次");
  });
});

describe("what the format has and the file has not", () => {
  test("a column of totals is computed, and told", async () => {
    const { report: got, notices } = await read(
      tabbed()
        .replace("法人或其他组织\t总计", "法人或其他组织")
        .replaceAll(/^(.*[\p{Script=Han}）])((?:\t\d+){6})\t\d+$/gmu, "$1$2"),
    );
    expect(valueAt(got, "tables.requests.granted.otherOrganization")).toBe(0);
    expect(deriveTotals(got).get("tables.requests.granted.allRequesters")?.computed).toBe(17);
    expect(notices).toMatchObject([{ kind: "missing-column", severity: "warning" }]);
  });
  test("the row of totals is computed, and told", async () => {
    const { report: got, notices } = await read(tabbed().replace(/^.*（七）总计.*\n/mu, ""));
    expect(deriveTotals(got).get("tables.requests.processedTotal.naturalPerson")?.computed).toBe(
      12,
    );
    expect(notices).toMatchObject([{ kind: "missing-row", severity: "warning" }]);
  });
  test("a row whose label cannot be read is asked about", async () => {
    const { questions, notices } = await read(withGranted(granted.replace("予以公开", "已办给件")));
    expect(questions[0]?.choices[questions[0].proposed ?? -1]?.values).toContainEqual([
      "tables.requests.granted.commercialEnterprise",
      5,
    ]);
    expect(notices).toMatchObject([{ kind: "missing-row", severity: "error" }]);
  });
  test("a second row of the same name with other figures is told", async () => {
    const { report: got, notices } = await read(
      withGranted(`${granted}\n（一）予以公开\t9\t0\t0\t0\t0\t0\t9`),
    );
    expect(valueAt(got, "tables.requests.granted.naturalPerson")).toBe(12);
    expect(notices).toMatchObject([{ kind: "repeated-row", severity: "warning" }]);
  });
});

test("a text without its repeated lines is refused table by table, and says why", async () => {
  const lines = (textLayouts["a cell a line"]?.(laidOut(report)) ?? "").split("\n");
  const { report: got, notices } = await read([...new Set(lines)].join("\n"));
  expect(valueAt(got, "tables.requests.granted.naturalPerson")).toBeNull();
  expect(notices.map(({ message }) => message).join()).toContain("相同的行可能被去掉了");
});

describe("a file with two reports", () => {
  const both = `${tabbed()}\n${tabbed({ ...report, year: 2022 })}`;
  test("is refused by their titles", async () => {
    expect(await importReport(Buffer.from(both))).toMatchObject({
      reason: {
        kind: "several-reports",
        titles: [
          "石桥镇人民政府2021年政府信息公开工作年度报告",
          "石桥镇人民政府2022年政府信息公开工作年度报告",
        ],
      },
    });
  });
  test("is read in the part that was picked", async () => {
    expect((await read(both, { part: 1 })).report.year).toBe(2022);
  });
});

test("（六）其他处理 of the older table becomes a question with a proposal", async () => {
  const older = sampleReport(ogi2019, {
    "requests.newlyReceived.naturalPerson": 4,
    "requests.closed.naturalPerson": 4,
  });
  const {
    report: got,
    questions,
    notices,
  } = await read(tabbed({ ...older, year: 2022 }), {
    template: ogi2021,
  });
  expect(valueAt(got, "tables.requests.closedOther.naturalPerson")).toBeNull();
  const [question] = questions;
  expect(question?.choices[question.proposed ?? -1]?.values).toContainEqual([
    "tables.requests.closedOther.naturalPerson",
    4,
  ]);
  expect(notices.some(({ kind }) => kind === "other-format")).toBe(true);
});

test("a file without a year takes the one that is given", async () => {
  const text = tabbed().replaceAll("2021年", "");
  expect(await importReport(Buffer.from(text))).toMatchObject({ reason: { kind: "no-year" } });
  expect((await read(text, { year: 2023 })).report.year).toBe(2023);
});
