import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blankReport, withValues } from "../report/report";
import { findIssues } from "../rules/engine";
import type { Sheet, SheetCell } from "../spreadsheet/read-sheets";
import { ledgerForm } from "../template/ledger-form";
import { ogi2021 } from "../template/ogi-2021";
import { templates } from "../template/registry";
import { rowsByCell } from "./count-ledger";
import { findHead, headInRow, likeliestSheet } from "./ledger-head";
import { emptyMapping, type LedgerMapping } from "./ledger-mapping";
import { readLedger } from "./read-ledger";
import { uncountedText } from "./uncounted";

const form = formOf("requests");
const heads = ["受理编号", "申请人", "申请人类型", "收到日期", "答复日期", "办理结果"];

function formOf(table: "requests" | "disputes", template = ogi2021) {
  const found = ledgerForm(template, table);
  if (!found) throw new Error(`no ledger for ${table}`);
  return found;
}

function sheetOf(...rows: readonly (readonly SheetCell[])[]): Sheet {
  return { name: null, rows };
}

function read(sheet: Sheet, mapping: LedgerMapping = emptyMapping("requests"), counted = form) {
  const head = findHead(sheet);
  if (!head) throw new Error("no head");
  const reading = readLedger(sheet, head, { form: counted, mapping, year: 2025 });
  if (!reading.ok) throw new Error(JSON.stringify(reading.reason));
  return reading.value;
}

/** One application below the heads: type, received, answered, result. */
function readLine(...[category, received, answered, result]: readonly SheetCell[]) {
  const line = ["A1", "某人", category ?? null, received ?? null, answered ?? null, result ?? null];
  return read(sheetOf(heads, line));
}

function cellsOf(reading: ReturnType<typeof read>, counted = form) {
  const rows = rowsByCell(ogi2021, counted, reading.cases);
  return Object.fromEntries([...rows].filter(([, found]) => found.length > 0));
}

const reasonOf = (...cells: readonly SheetCell[]) => readLine(...cells).uncounted[0]?.reason;

describe("the head of a ledger", () => {
  test("stands below titles, whatever they are", () => {
    const sheet = sheetOf(
      ["青溪县民政局政府信息公开申请台账"],
      [null, "填报日期：2026年1月5日"],
      heads,
      ["A1", "某人", "公民", "2025-3-7", "2025-3-20", "予以公开"],
    );
    expect(findHead(sheet)?.row).toBe(3);
    expect(read(sheet).cases.map(({ row }) => row)).toEqual([4]);
  });
  test("is found in the sheet that has one", () => {
    const cover: Sheet = { name: "说明", rows: [["本台账由办公室填写"]] };
    const ledger: Sheet = { name: "2025", rows: [heads] };
    expect(likeliestSheet([cover, ledger])).toBe(ledger);
  });
  test("is never a line of a case, also when somebody says so", () => {
    const sheet = sheetOf(heads, ["A1", "某人", "公民", "2025-3-7", "2025-3-20", "予以公开"]);
    expect(headInRow(sheet, 2)).toBeNull();
    expect(findHead(sheetOf(["A1", "某人", "公民", "2025-3-7"]))).toBeNull();
  });
  test("may write its words with units, marks and line breaks", () => {
    const sheet = sheetOf(
      ["序号", "*申请人\n类别", "收到申请时间（年/月/日）", "答复时间", "办理 结果"],
      [1, "自然人", 45723, 45730, "部分公开"],
    );
    expect(read(sheet).columns).toEqual({
      number: "序号",
      category: "*申请人类别",
      received: "收到申请时间（年/月/日）",
      answered: "答复时间",
      result: "办理结果",
    });
  });
  describe("of two rows", () => {
    const upper = ["序号", "申请人", null, "收到日期", "答复情况", null, null];
    const lower = [null, "姓名", "类别", null, "答复日期", "办理结果", "文号"];
    const line = ["1", "某人", "公民", "2025-3-7", "2025-3-20", "予以公开", "依申请〔2025〕1号"];

    test("is read joined: what a merged cell says belongs to all the heads below it", () => {
      const sheet = sheetOf(["青溪县民政局台账"], upper, lower, line);
      const head = findHead(sheet);
      expect(head?.row).toBe(3);
      expect(head?.columns.map(({ title }) => title)).toEqual([
        "序号",
        "申请人/姓名",
        "申请人/类别",
        "收到日期",
        "答复情况/答复日期",
        "答复情况/办理结果",
        "答复情况/文号",
      ]);
      const reading = read(sheet);
      expect(reading.columns).toEqual({
        number: "序号",
        category: "申请人/类别",
        received: "收到日期",
        answered: "答复情况/答复日期",
        result: "答复情况/办理结果",
      });
      expect(reading.cases.map(({ row }) => row)).toEqual([4]);
    });
    test("is the same when the person names either of its rows", () => {
      const sheet = sheetOf(["台账"], upper, lower, line);
      expect(headInRow(sheet, 2)).toEqual(findHead(sheet));
      expect(headInRow(sheet, 3)).toEqual(findHead(sheet));
      expect(headInRow(sheet, 4)).toBeNull();
    });
    test("tells heads of the same name apart by what stands above them", () => {
      const sheet = sheetOf(
        ["编号", "申请", null, "答复", null],
        [null, "人员类型", "日期", "日期", "结果"],
        ["1", "公民", "2025-3-7", "2025-3-20", "予以公开"],
      );
      expect(read(sheet).columns).toMatchObject({ received: "申请/日期", answered: "答复/日期" });
      expect(read(sheet).cases).toHaveLength(1);
    });
    test("may say a head in both rows, and is no case where a page repeats it", () => {
      const twice = [...lower];
      twice[0] = "序号";
      twice[3] = "收到日期";
      const reading = read(sheetOf(upper, twice, line, upper, twice, ["2", ...line.slice(1)]));
      expect(reading.columns).toMatchObject({ number: "序号", received: "收到日期" });
      expect(reading.cases.map(({ row }) => row)).toEqual([3, 6]);
      expect(reading.uncounted.map(({ row, reason }) => [row, reason.kind])).toEqual([
        [4, "remark"],
        [5, "remark"],
      ]);
    });
    test("is never a head and the line of a case, however little it says", () => {
      const cases = [
        ["A1", "某人", "公民", null, null, null],
        [null, null, "公民", null, null, null],
        [null, "姓名不详", "公民", "日期", null, "结果"],
        [null, "某人", null, null, null, null],
      ];
      for (const first of cases) {
        const sheet = sheetOf(
          ["台账"],
          ["受理编号", null, "申请人类型", "收到日期", null, null],
          first,
        );
        expect(findHead(sheet)?.row).toBe(2);
      }
    });
    test("is not a title with the heads below it", () => {
      const sheet = sheetOf(["依申请公开台账", null, null, "填报单位", null], heads, line);
      const head = findHead(sheet);
      expect(head?.row).toBe(2);
      expect(head?.columns.map(({ title }) => title)).toEqual(heads);
    });
  });
  test("a column that names people is not read for words", () => {
    const sheet = sheetOf(heads);
    const head = findHead(sheet);
    if (!head) throw new Error("no head");
    const mapping = { ...emptyMapping("requests"), columns: { category: "申请人" } };
    expect(readLedger(sheet, head, { form, mapping, year: 2025 })).toEqual({
      ok: false,
      reason: { kind: "personal-column", column: "category", title: "申请人" },
    });
  });
});

describe("an application counts", () => {
  const received = "tables.requests.newlyReceived.naturalPerson";
  const carriedIn = "tables.requests.carriedIn.naturalPerson";
  const granted = "tables.requests.granted.naturalPerson";
  const carriedOut = "tables.requests.carriedOut.naturalPerson";

  test("received and answered in the year: 新收 and its result", () => {
    const reading = readLine("公民", "2025年3月7日", "2025.3.20", "予以公开");
    expect(cellsOf(reading)).toEqual({ [received]: [2], [granted]: [2] });
  });
  test("received before the year and answered in it: 上年结转 and its result", () => {
    const reading = readLine("自然人", "2024-12-31", "2025-01-01", "公开");
    expect(cellsOf(reading)).toEqual({ [carriedIn]: [2], [granted]: [2] });
  });
  test("not answered by the end of the year: 结转下年度, also when it was answered since", () => {
    const expected = { [received]: [2], [carriedOut]: [2] };
    expect(cellsOf(readLine("个人", "2025-12-31", null, null))).toEqual(expected);
    expect(cellsOf(readLine("个人", "2025-12-31", "/", "办理中"))).toEqual(expected);
    expect(cellsOf(readLine("个人", "2025-12-31", "2026-01-01", "予以公开"))).toEqual(expected);
  });
  test("received before the year and still open: 上年结转 and 结转下年度", () => {
    const reading = readLine("个人", "2024-11-02", null, "延期办理");
    expect(cellsOf(reading)).toEqual({ [carriedIn]: [2], [carriedOut]: [2] });
  });
  test("in one result, when something was given and something refused", () => {
    const reading = readLine("企业", "2025-3-7", "2025-3-9", "区分处理");
    expect(cellsOf(reading)).toEqual({
      "tables.requests.newlyReceived.commercialEnterprise": [2],
      "tables.requests.partlyGranted.commercialEnterprise": [2],
    });
  });
  test("withdrawn by its applicant as 其他处理 3.其他", () => {
    const reading = readLine("公司", "2025-3-7", "2025-3-9", "申请人主动撤回");
    expect(Object.keys(cellsOf(reading))).toContain(
      "tables.requests.closedOther.commercialEnterprise",
    );
  });
});

describe("a line that cannot be counted is told with its row and reason", () => {
  test.each([
    [["公民", null, null, null], { kind: "missing", column: "received" }],
    [["公民", "三月", null, null], { kind: "not-a-date", column: "received" }],
    [["公民", "2025-2-30", null, null], { kind: "impossible-date", column: "received" }],
    [["公民", "2025-3-7", "近期", "公开"], { kind: "not-a-date", column: "answered" }],
    [["公民", "2025-3-7", "2025-3-6", "公开"], { kind: "answered-before-received" }],
    [["公民", "2026-1-1", null, null], { kind: "received-after-year" }],
    [["公民", "2024-3-7", "2024-12-31", "公开"], { kind: "answered-before-year" }],
    [[null, "2025-3-7", null, null], { kind: "missing", column: "category" }],
    [["法人", "2025-3-7", null, null], { kind: "unknown-word", column: "category" }],
    [["公民", "2025-3-7", "2025-3-9", null], { kind: "missing", column: "result" }],
    [["公民", "2025-3-7", "2025-3-9", "不予公开"], { kind: "unknown-word", column: "result" }],
    [["公民", "2025-3-7", null, "予以公开"], { kind: "result-without-date" }],
    [["公民", "2025-3-7", "2025-3-9", "办理中"], { kind: "pending-with-date" }],
    [["13800000000", "2025-3-7", null, null], { kind: "not-a-word", column: "category" }],
  ] as const)("%j", (cells, reason) => {
    expect(reasonOf(...cells)).toEqual(reason);
    expect(readLine(...cells).cases).toEqual([]);
  });

  test("a number entered twice counts once, sums and repeated heads never", () => {
    const line = ["A1", "某人", "公民", "2025-3-7", "2025-3-9", "公开"];
    const sheet = sheetOf(heads, line, [" A1 ", ...line.slice(1)], [], heads, ["合计", 2]);
    const reading = read(sheet);
    expect(reading.cases.map(({ row }) => row)).toEqual([2]);
    expect(reading.uncounted).toEqual([
      { row: 3, reason: { kind: "duplicate-number", firstRow: 2 } },
      { row: 5, reason: { kind: "remark" } },
      { row: 6, reason: { kind: "remark" } },
    ]);
  });

  test("the sentence says where and how to mend it in the heads of the ledger", () => {
    const text = uncountedText(
      { kind: "missing", column: "received" },
      { received: "收件日" },
      2025,
    );
    expect(text).toBe("“收件日”没有填，请在台账中补填。");
  });
});

describe("the words of an office", () => {
  const line = (category: string, result: string) => [
    ...["A1", "某人", category, "2025-3-7", "2025-3-9", result],
  ];
  test("are listed with what they stand for, the unknown first", () => {
    const { words } = read(
      sheetOf(heads, line("公民", "不予公开"), [
        "A2",
        ...line("公民", "（三）不予公开1.属于国家秘密").slice(1),
      ]),
    );
    expect(words.category).toEqual([
      { word: "公民", lines: 2, meaning: { key: "naturalPerson", source: "common" } },
    ]);
    expect(words.result).toEqual([
      { word: "不予公开", lines: 1, meaning: null },
      {
        word: "(三)不予公开1.属于国家秘密",
        lines: 1,
        meaning: { key: "deniedStateSecret", source: "official" },
      },
    ]);
  });
  test("count as the office has decided, by key or by official label, before any usual meaning", () => {
    const mapping: LedgerMapping = {
      ...emptyMapping("requests"),
      category: { "乡 贤": "otherOrganization", 企业: "其他" },
      result: { 不予公开: "（三）不予公开 6.属于四类过程性信息" },
    };
    const { cases } = read(
      sheetOf(heads, line("乡贤", "不予公开"), ["A2", ...line("企业", "公开").slice(1)]),
      mapping,
    );
    expect(cases).toMatchObject([
      { category: "otherOrganization", result: "deniedDeliberative" },
      { category: "otherOrganization", result: "granted" },
    ]);
  });
  test("are no words when there are too many of them: nobody is shown what the column holds", () => {
    const lines = Array.from({ length: 41 }, (_, index) => [
      ...[`A${index}`, "", `张${String.fromCharCode(0x4e00 + index)}`, "2025-3-7", null, null],
    ]);
    const sheet = sheetOf(heads, ...lines);
    const head = findHead(sheet);
    if (!head) throw new Error("no head");
    const mapping = emptyMapping("requests");
    expect(readLedger(sheet, head, { form, mapping, year: 2025 })).toEqual({
      ok: false,
      reason: { kind: "too-many-words", column: "category", title: "申请人类型" },
    });
  });
});

test("a dispute counts once, by its kind and by the result of the year", () => {
  const disputes = formOf("disputes");
  const sheet = sheetOf(
    ["案号", "案件类型", "受理日期", "决定日期", "审理结果"],
    ["1", "行政复议", "2025-2-1", "2025-4-1", "驳回复议申请"],
    ["2", "未经复议直接起诉", "2024-2-1", "2025-4-1", "确认违法"],
    ["3", "复议后起诉", "2025-2-1", null, "审理中"],
    ["4", "行政诉讼", "2025-2-1", null, null],
    ["5", "复议", "2024-2-1", "2024-9-1", "维持"],
  );
  const reading = read(sheet, emptyMapping("disputes"), disputes);
  expect(cellsOf(reading, disputes)).toEqual({
    "tables.disputes.disputedCases.reconsiderationUpheld": [2],
    "tables.disputes.disputedCases.litigationDirectCorrected": [3],
    "tables.disputes.disputedCases.litigationAfterReconsiderationPending": [4],
  });
  expect(reading.uncounted.map(({ row }) => row)).toEqual([5, 6]);
});

describe.each(templates)("any ledger counted into $id", (template) => {
  const requests = formOf("requests", template);
  const words = (targets: typeof requests.results) =>
    fc.constantFrom(
      ...targets.flatMap(({ official, common }) => [official[1] ?? "", ...common]),
      ...["", "法人", "不知道"],
    );
  const day = fc.oneof(
    fc
      .date({ min: new Date("2018-06-01"), max: new Date("2026-06-01"), noInvalidDate: true })
      .map((moment) => moment.toISOString().slice(0, 10)),
    fc.constantFrom("", "/", "近期", "2025-02-30"),
  );
  const line = fc.tuple(
    fc.nat(200).map(String),
    fc.constant("某人"),
    words(requests.categories),
    day,
    day,
    words(requests.results),
  );

  test("gives a table without an error, in which every line is counted once or told", () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 60 }), (lines) => {
        const sheet = sheetOf(["编号", ...heads.slice(1)], ...lines);
        const head = findHead(sheet);
        if (!head) throw new Error("no head");
        const counting = {
          form: requests,
          mapping: emptyMapping("requests"),
          year: template.firstYear,
        };
        const reading = readLedger(sheet, head, counting);
        if (!reading.ok) throw new Error("not read");
        const { cases, uncounted } = reading.value;
        const rows = [...cases, ...uncounted].map(({ row }) => row);
        expect(rows.sort((a, b) => a - b)).toEqual(lines.map((_, index) => index + 2));
        const counted = rowsByCell(template, requests, cases);
        const report = withValues(
          blankReport(template, template.firstYear, "青溪县民政局"),
          [...counted].map(([address, found]) => [address, found.length] as const),
        );
        const problems = findIssues(report).filter(
          ({ severity, places }) =>
            severity === "error" && places.some((place) => counted.has(place)),
        );
        expect(problems).toEqual([]);
      }),
    );
  });
});
