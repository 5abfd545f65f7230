import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyCell, anyTyped } from "../fixtures/any-report";
import type { Quantity } from "../template/template";
import {
  type CellValue,
  countOf,
  decimalPlaces,
  formatCell,
  isRaw,
  parseCell,
  sameValue,
  scaledValue,
} from "./cell-value";

const quantities = ["count", "signedCount", "amount", "amountWithUnit"] as const;
type Row = readonly [typed: string, count: CellValue, signed: CellValue, amount: CellValue];
const raw = (text: string) => ({ raw: text });
const thirty = "123456789012345678901234567890";

const table: readonly Row[] = [
  ["", null, null, null],
  ["   ", null, null, null],
  ["0", 0, 0, "0"],
  ["007", 7, 7, "7"],
  [" 12 ", 12, 12, "12"],
  ["１２", 12, 12, "12"],
  ["1,051", 1051, 1051, "1051"],
  ["1，051", 1051, 1051, "1051"],
  ["1,234,567", 1234567, 1234567, "1234567"],
  ["1,2", raw("1,2"), raw("1,2"), raw("1,2")],
  ["12,34", raw("12,34"), raw("12,34"), raw("12,34")],
  ["1,0511", raw("1,0511"), raw("1,0511"), raw("1,0511")],
  ["12件", raw("12件"), raw("12件"), raw("12件")],
  ["-1", raw("-1"), -1, raw("-1")],
  ["－1", raw("－1"), -1, raw("－1")],
  ["−1", raw("−1"), -1, raw("−1")],
  ["-0", raw("-0"), 0, raw("-0")],
  ["+3", raw("+3"), 3, raw("+3")],
  ["+1036", raw("+1036"), 1036, raw("+1036")],
  ["1e5", raw("1e5"), raw("1e5"), raw("1e5")],
  ["0x10", raw("0x10"), raw("0x10"), raw("0x10")],
  ["1.5", raw("1.5"), raw("1.5"), "1.5"],
  ["1.50", raw("1.50"), raw("1.50"), "1.5"],
  ["1.", raw("1."), raw("1."), raw("1.")],
  [".5", raw(".5"), raw(".5"), raw(".5")],
  ["1,051.25", raw("1,051.25"), raw("1,051.25"), "1051.25"],
  ["999999999", 999_999_999, 999_999_999, "999999999"],
  ["1000000000", raw("1000000000"), raw("1000000000"), "1000000000"],
  [thirty, raw(thirty), raw(thirty), raw(thirty)],
  ["/", raw("/"), raw("/"), raw("/")],
  ["—", raw("—"), raw("—"), raw("—")],
  ["无", raw("无"), raw("无"), raw("无")],
  ["251000元", raw("251000元"), raw("251000元"), raw("251000元")],
  ["1 2", raw("1 2"), raw("1 2"), raw("1 2")],
  ["NaN", raw("NaN"), raw("NaN"), raw("NaN")],
  ["１，０５１", 1051, 1051, "1051"],
  ["＋３", raw("＋３"), 3, raw("＋３")],
  ["１．５", raw("１．５"), raw("１．５"), "1.5"],
  ["12²", raw("12²"), raw("12²"), raw("12²")],
  ["①", raw("①"), raw("①"), raw("①")],
  ["12㉑", raw("12㉑"), raw("12㉑"), raw("12㉑")],
  ["½", raw("½"), raw("½"), raw("½")],
  ["٣", raw("٣"), raw("٣"), raw("٣")],
  ["𝟏𝟐", raw("𝟏𝟐"), raw("𝟏𝟐"), raw("𝟏𝟐")],
];

describe("what is typed becomes a value of the cell's kind, or stays as typed", () => {
  test.each(table)("%j: count %j, signed count %j, amount %j", (typed, count, signed, amount) => {
    expect(parseCell("count", typed)).toEqual(count);
    expect(parseCell("signedCount", typed)).toEqual(signed);
    expect(parseCell("amount", typed)).toEqual(amount);
  });
  test("minus zero is zero", () => {
    expect(Object.is(parseCell("signedCount", "-0"), 0)).toBe(true);
  });
});

describe("an amount that brings its own unit", () => {
  test.each([
    ["1119.02062万元", { value: "1119.02062", unit: "万元" }],
    ["251000元", { value: "251000", unit: "元" }],
    ["1,119.02 万元", { value: "1119.02", unit: "万元" }],
    ["12.50", { value: "12.5", unit: null }],
    ["0", { value: "0", unit: null }],
    ["12.5亿元", raw("12.5亿元")],
    ["万元", raw("万元")],
    ["-3元", raw("-3元")],
    ["约3万元", raw("约3万元")],
  ])("%j becomes %j", (typed, value) => {
    expect(parseCell("amountWithUnit", typed)).toEqual(value);
  });
  test("in 万元 251000元 and 25.1万元 are equal", () => {
    const yuan = scaledValue({ value: "251000", unit: "元" });
    expect(yuan).toBe(scaledValue({ value: "25.1", unit: "万元" }));
    expect(yuan).toBe(scaledValue("25.1"));
  });
});

describe("for any text typed into any cell", () => {
  const anyQuantity = fc.constantFrom<Quantity>(...quantities);
  const anything = fc.oneof(anyTyped, fc.string(), fc.string({ unit: "grapheme" }));
  test("what the form shows reads back as the same value", () => {
    fc.assert(
      fc.property(anyQuantity, anything, (quantity, typed) => {
        const value = parseCell(quantity, typed);
        expect(sameValue(parseCell(quantity, formatCell(value)), value)).toBe(true);
      }),
    );
  });
  test("nothing typed is lost: it is blank, a value, or kept as typed", () => {
    fc.assert(
      fc.property(anyQuantity, anything, (quantity, typed) => {
        const value = parseCell(quantity, typed);
        if (isRaw(value)) expect(value.raw).toBe(typed.trim());
        if (value === null) expect(typed.normalize("NFKC").trim()).toBe("");
      }),
    );
  });
  test("a count is a whole number from 0 to 999,999,999", () => {
    fc.assert(
      fc.property(anything, (typed) => {
        const count = countOf(parseCell("count", typed));
        if (count !== null) expect(Number.isInteger(count) && count >= 0 && count < 1e9).toBe(true);
      }),
    );
  });
});

test("equal values are the same value", () => {
  const anyPair = fc.constantFrom<Quantity>(...quantities).chain((quantity) => anyCell(quantity));
  fc.assert(
    fc.property(anyPair, (value) => {
      expect(sameValue(value, JSON.parse(JSON.stringify(value)))).toBe(true);
    }),
  );
  expect(sameValue(null, 0)).toBe(false);
  expect(sameValue({ raw: "" }, null)).toBe(false);
  expect(sameValue({ value: "1", unit: "元" }, { value: "1", unit: null })).toBe(false);
});

test("decimals are counted after the point", () => {
  expect(decimalPlaces("12.1234567")).toBe(7);
  expect(decimalPlaces({ value: "1119.02062", unit: "万元" })).toBe(5);
  expect(decimalPlaces("12")).toBe(0);
  expect(decimalPlaces(12)).toBe(0);
});
