import { describe, expect, test } from "vitest";
import { cellIndex, cellsOf } from "./cells";
import { ledgerForms, ledgerTables } from "./ledger-form";
import { ogi2019 } from "./ogi-2019";
import { ogi2021 } from "./ogi-2021";

describe.each([ogi2019, ogi2021])("$id", (template) => {
  test("has a ledger for each of the tables that are counted from one", () => {
    expect(ledgerForms(template).map(({ table }) => table.key)).toEqual([...ledgerTables]);
  });

  test("every cell the clerk fills in counts some case, and nothing else is counted", () => {
    for (const form of ledgerForms(template)) {
      const counted = form.categories.flatMap(({ key: category }) =>
        form.results.flatMap(({ key: result }) =>
          [true, false].flatMap((fromLastYear) => form.cellsOf({ category, result, fromLastYear })),
        ),
      );
      const inputs = cellsOf(template)
        .filter(({ table, totals }) => table === form.table && totals.length === 0)
        .map(({ address }) => address);
      expect(new Set(counted)).toEqual(new Set(inputs));
      for (const address of counted) expect(cellIndex(template).has(address)).toBe(true);
      expect(form.results.map(({ key }) => key)).toContain(form.pending);
    }
  });

  test("no word stands for two things", () => {
    for (const { categories, results } of ledgerForms(template)) {
      for (const targets of [categories, results]) {
        const words = targets.flatMap(({ common }) => common);
        expect(new Set(words).size).toBe(words.length);
      }
    }
  });
});

test("what a word counts as is called as the official table calls it", () => {
  const [requests, disputes] = ledgerForms(ogi2021);
  expect(requests?.categories.map(({ label }) => label)).toEqual([
    "自然人",
    "法人或其他组织 商业企业",
    "法人或其他组织 科研机构",
    "法人或其他组织 社会公益组织",
    "法人或其他组织 法律服务机构",
    "法人或其他组织 其他",
  ]);
  expect(requests?.results.map(({ label }) => label).slice(0, 3)).toEqual([
    "（一）予以公开",
    "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
    "（三）不予公开 1.属于国家秘密",
  ]);
  expect(disputes?.categories.map(({ label }) => label)).toEqual([
    "行政复议",
    "行政诉讼 未经复议直接起诉",
    "行政诉讼 复议后起诉",
  ]);
});
