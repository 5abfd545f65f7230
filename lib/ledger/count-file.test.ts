import { describe, expect, test } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import { ledgerForm } from "../template/ledger-form";
import { ogi2021 } from "../template/ogi-2021";
import { countFile, type LedgerChoice } from "./count-file";
import { emptyMapping } from "./ledger-mapping";
import { readMapping, readMappingFile, toMappingFile } from "./mapping-file";

const form = ledgerForm(ogi2021, "requests");
if (!form) throw new Error("no ledger");
const choice: LedgerChoice = {
  mapping: emptyMapping("requests"),
  isRemembered: false,
  sheet: null,
  headRow: null,
};

const count = (bytes: Uint8Array<ArrayBuffer>, chosen = choice) =>
  countFile(bytes, chosen, { form, year: 2025 });

async function workbook(sheets: Readonly<Record<string, readonly (readonly unknown[])[]>>) {
  const buffer = await writeXlsxFile(
    Object.entries(sheets).map(([sheet, rows]) => ({
      sheet,
      data: rows.map((row) => row.map(cellOf)),
    })),
  ).toBuffer();
  return Uint8Array.from(buffer);
}

function cellOf(value: unknown) {
  if (value instanceof Date) return { value, type: Date, format: "yyyy/m/d" };
  if (typeof value === "number") return { value, type: Number };
  return value === null ? null : { value: String(value), type: String };
}

const heads = ["登记编号", "申请人类型", "收到日期", "答复日期", "办理结果"];
const csv = `${heads.join(",")}\r\nA1,公民,2025-3-7,2025-3-9,部分公开\r\n`;

describe("a ledger is read", () => {
  test("from a workbook with a cover, titles and dates in cells of any kind", async () => {
    const bytes = await workbook({
      说明: [["由办公室填写"]],
      "2025年": [
        ["依申请公开台账"],
        [null],
        heads,
        ["A1", "公民", new Date("2025-03-07T00:00:00Z"), 45_730, "予以公开"],
        ["A2", "律所", "2025年12月31日", null, "办理中"],
      ],
    });
    const counted = await count(bytes);
    expect(counted).toMatchObject({
      ok: true,
      value: { sheets: ["说明", "2025年"], sheet: "2025年", head: { row: 3 } },
    });
    if (!counted.ok || !counted.value.reading.ok) throw new Error("not counted");
    expect(counted.value.reading.value.cases).toMatchObject([
      { row: 4, received: "2025-03-07", answered: "2025-03-14", result: "granted" },
      { row: 5, received: "2025-12-31", answered: null, result: "carriedOut" },
    ]);
  });
  test("from CSV with and without a mark, and in GB 18030", async () => {
    const plain = new TextEncoder().encode(csv);
    const marked = new TextEncoder().encode(`\uFEFF${csv}`);
    const gb18030 = Uint8Array.from([
      ...[0xb5, 0xc7, 0xbc, 0xc7, 0xb1, 0xe0, 0xba, 0xc5, 0x2c], // 登记编号,
      ...[0xc9, 0xea, 0xc7, 0xeb, 0xc8, 0xcb, 0xc0, 0xe0, 0xd0, 0xcd, 0x2c], // 申请人类型,
      ...[0xca, 0xd5, 0xb5, 0xbd, 0xc8, 0xd5, 0xc6, 0xda, 0x2c], // 收到日期,
      ...[0xb4, 0xf0, 0xb8, 0xb4, 0xc8, 0xd5, 0xc6, 0xda, 0x2c], // 答复日期,
      ...[0xb0, 0xec, 0xc0, 0xed, 0xbd, 0xe1, 0xb9, 0xfb, 0x0a], // 办理结果
      ...[0x31, 0x2c, 0xb9, 0xab, 0xc3, 0xf1, 0x2c], // 1,公民,
      ...new TextEncoder().encode("2025-3-7,,"),
    ]);
    for (const bytes of [plain, marked, gb18030]) {
      const counted = await count(bytes);
      if (!counted.ok || !counted.value.reading.ok) throw new Error("not counted");
      expect(counted.value.reading.value.cases).toMatchObject([{ category: "naturalPerson" }]);
    }
  });
  test("by another sheet or head, when the person says so", async () => {
    const bytes = new TextEncoder().encode(csv);
    expect(await count(bytes, { ...choice, headRow: 2 })).toMatchObject({
      value: { head: null, reading: { ok: false, reason: { kind: "no-head-in-row" } } },
    });
    const other = { ...choice, sheet: "2024" };
    expect(await count(bytes, other)).toEqual({ ok: false, reason: { kind: "no-such-sheet" } });
  });
});

test("a column remembered of another ledger is looked for anew, one named for this ledger is not", async () => {
  const bytes = new TextEncoder().encode(csv);
  const mapping = { ...emptyMapping("requests"), columns: { category: "来源" } };
  expect(await count(bytes, { ...choice, mapping, isRemembered: true })).toMatchObject({
    value: { mapping: emptyMapping("requests"), reading: { ok: true } },
  });
  expect(await count(bytes, { ...choice, mapping })).toMatchObject({
    value: { reading: { reason: { kind: "no-such-column", column: "category", title: "来源" } } },
  });
});

test.each([
  ["nothing", "", "empty-file"],
  ["a binary file", "\u0000\u0001", "unknown-type"],
  ["a broken zip", "PK\u0003\u0004", "damaged-file"],
])("%s is refused", async (_, text, kind) => {
  expect(await count(new TextEncoder().encode(text))).toEqual({ ok: false, reason: { kind } });
});

describe("a mapping file", () => {
  const mapping = {
    ...emptyMapping("requests"),
    columns: { category: "申请主体" },
    category: { 个体户: "otherOrganization" },
  };
  test("is read as it was written", () => {
    expect(readMappingFile(JSON.parse(JSON.stringify(toMappingFile(mapping))))).toEqual({
      ok: true,
      value: mapping,
    });
  });
  test("says what is wrong with it", () => {
    const read = readMappingFile({ format: "nianbao-ledger/1", table: "fees", colour: 1 });
    expect(read.ok ? [] : read.reason.join()).toContain("table");
  });
  test("remembers no telephone number as a word", () => {
    expect(readMapping({ ...mapping, category: { "13800000000": "naturalPerson" } })).toBeNull();
  });
});
