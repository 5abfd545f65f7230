import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyCompleteReport, anyReport } from "../fixtures/any-report";
import { sampleReport } from "../fixtures/reports";
import { cellsOf } from "../template/cells";
import { ogi2019 } from "../template/ogi-2019";
import { ogi2021 } from "../template/ogi-2021";
import { blankReport, type Report, valueAt, withValues } from "./report";
import { settleTotals } from "./settle-totals";
import { deriveTotals, effectiveCount, printedValue, updateTotals } from "./totals";

function totalAt(report: Report, tail: string) {
  const total = deriveTotals(report).get(`tables.${tail}`);
  if (!total) throw new Error(`${tail} is no total`);
  const { computed, running, printed } = total;
  return { computed, running, printed };
}

describe("a total", () => {
  test("of unanswered parts is unanswered", () => {
    const blank = blankReport(ogi2021, 2021, "石桥镇人民政府");
    expect(totalAt(blank, "requests.granted.allRequesters")).toEqual({
      computed: null,
      running: null,
      printed: null,
    });
  });
  test("of zeros is 0", () => {
    const report = sampleReport(ogi2021);
    expect(totalAt(report, "requests.granted.allRequesters").computed).toBe(0);
  });
  test("waits for its last part, and shows the sum so far", () => {
    const report = sampleReport(ogi2021, {
      "requests.granted.naturalPerson": 5,
      "requests.granted.otherOrganization": null,
    });
    expect(totalAt(report, "requests.granted.allRequesters")).toMatchObject({
      computed: null,
      running: 5,
    });
  });
  test("does not count text that is no number", () => {
    const report = sampleReport(ogi2021, {
      "requests.granted.naturalPerson": 5,
      "requests.granted.otherOrganization": { raw: "1件" },
    });
    expect(totalAt(report, "requests.granted.allRequesters")).toMatchObject({
      computed: null,
      running: 5,
    });
  });
  test("keeps what was printed beside what is computed", () => {
    const report = sampleReport(ogi2021, {
      "requests.granted.naturalPerson": 68,
      "requests.granted.allRequesters": 64,
    });
    expect(totalAt(report, "requests.granted.allRequesters")).toEqual({
      computed: 68,
      running: 68,
      printed: 64,
    });
  });
  test.each([ogi2019, ogi2021])(
    "of $id exists for every row and for 表四: (7) sums every result",
    (format) => {
      const totals = deriveTotals(sampleReport(format));
      const rows = format === ogi2021 ? 25 : 23;
      expect(totals.size).toBe(rows + 6 + 3);
      expect([...totals.values()].every(({ computed }) => computed === 0)).toBe(true);
    },
  );
});

describe("where 总计 column and （七） row cross", () => {
  const changes = {
    "requests.granted.naturalPerson": 3,
    "requests.partlyGranted.commercialEnterprise": 4,
  };
  test("the row's own totals are summed", () => {
    expect(
      totalAt(sampleReport(ogi2021, changes), "requests.processedTotal.allRequesters"),
    ).toEqual({
      computed: 7,
      running: 7,
      printed: null,
    });
  });
  test("a printed total of one column counts as printed", () => {
    const report = sampleReport(ogi2021, {
      ...changes,
      "requests.processedTotal.naturalPerson": 5,
    });
    expect(totalAt(report, "requests.processedTotal.allRequesters").computed).toBe(9);
  });
  test("both ways of summing agree in every complete report", () => {
    fc.assert(
      fc.property(anyCompleteReport, (report) => {
        const totals = deriveTotals(report);
        const byRow = totalAt(report, "requests.processedTotal.allRequesters").computed;
        const byColumn = [...totals.values()]
          .filter(({ cell }) => cell.table.key === "requests" && cell.totals[0]?.axis === "columns")
          .filter(({ cell }) => !/received|carried|Total/i.test(cell.row.leaf.key))
          .reduce((sum, { computed }) => sum + (computed ?? Number.NaN), 0);
        expect(byRow).toBe(byColumn);
      }),
    );
  });
});

test("what a document prints: the value given, else the computed total", () => {
  const report = sampleReport(ogi2021, {
    "requests.granted.naturalPerson": 68,
    "requests.granted.allRequesters": 64,
    "requests.newlyReceived.naturalPerson": 68,
  });
  const totals = deriveTotals(report);
  expect(printedValue(report, totals, "tables.requests.granted.allRequesters")).toBe(64);
  expect(printedValue(report, totals, "tables.requests.newlyReceived.allRequesters")).toBe(68);
  expect(effectiveCount(report, totals, "tables.requests.newlyReceived.naturalPerson")).toBe(68);
});

test("totals brought up to date after a change are those of the changed report", () => {
  fc.assert(
    fc.property(anyReport, anyReport, fc.nat(), (report, other, at) => {
      fc.pre(report.template === other.template);
      const addresses = cellsOf(report.template).map(({ address }) => address);
      const changed = [0, 7, 31].flatMap((step) => addresses[(at + step) % addresses.length] ?? []);
      const after = withValues(
        report,
        changed.map((address) => [address, valueAt(other, address)]),
      );
      const totals = updateTotals(after, deriveTotals(report), changed);
      expect([...totals.values()]).toEqual([...deriveTotals(after).values()]);
    }),
  );
});

describe("settling", () => {
  test("drops a printed total that says what the form computes", () => {
    const report = sampleReport(ogi2021, { "requests.granted.allRequesters": 0 });
    expect(settleTotals(report).fields.has("tables.requests.granted.allRequesters")).toBe(false);
  });
  test("keeps a printed total that differs, and one of unanswered parts", () => {
    const report = sampleReport(ogi2021, {
      "requests.granted.allRequesters": 4,
      "requests.partlyGranted.naturalPerson": null,
      "requests.partlyGranted.allRequesters": 0,
    });
    expect(settleTotals(report).fields).toEqual(report.fields);
  });
  test("leaves nothing of totals that were printed as the form computes them", () => {
    fc.assert(
      fc.property(anyCompleteReport, (report) => {
        const printed = [...deriveTotals(report).values()].map(
          ({ cell, computed }) => [cell.address, computed] as const,
        );
        expect(settleTotals(withValues(report, printed)).fields).toEqual(report.fields);
      }),
      { numRuns: 30 },
    );
  });
});
