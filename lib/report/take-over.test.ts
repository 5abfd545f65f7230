import { describe, expect, test } from "vitest";
import { sampleReport } from "../fixtures/reports";
import { cellsOf, coverKey } from "../template/cells";
import { ogi2019 } from "../template/ogi-2019";
import { ogi2021 } from "../template/ogi-2021";
import { blankReport, inputCells, valueAt, withValues } from "./report";
import { changesOf, sectionsToTake, withAnswers, withChanges } from "./take-over";

const sections = [coverKey, ...ogi2021.sections.map(({ key }) => key)];
const sample = sampleReport(ogi2021);
const draft = blankReport(ogi2021, 2025, "青溪县民政局");
const [first] = inputCells(ogi2021);
const address = first?.address ?? "";
const total = cellsOf(ogi2021).find(({ totals }) => totals.length > 0)?.address ?? "";

describe("what taking an import over changes", () => {
  test("is everything that was read, in a blank draft", () => {
    const changed = withChanges(draft, changesOf(draft, sample, sections));
    expect(changed.fields).toEqual(sample.fields);
  });

  test("is nothing when the draft says the same", () => {
    const same = withValues(draft, [...sample.fields]);
    expect(changesOf(same, sample, sections)).toEqual([]);
  });

  test("is told with the value before and after", () => {
    const other = withValues(sample, [[address, 17]]);
    const before = withValues(draft, [...sample.fields]);
    expect(changesOf(before, other, sections)).toEqual([
      { address, before: valueAt(sample, address), after: 17 },
    ]);
  });

  test("leaves an answer where the import has none", () => {
    const answered = withValues(draft, [...sample.fields]);
    const blank = withValues(sample, [[address, null]]);
    expect(changesOf(answered, blank, sections)).toEqual([]);
  });

  test("leaves the parts that are not taken", () => {
    const changes = changesOf(draft, sample, [coverKey, "overview"]);
    expect(changes.map((change) => change.address)).toEqual(["narratives.overview"]);
  });

  test("computes again a total that the import brings with all its parts", () => {
    const printed = withValues(sample, [[total, 99_999]]);
    expect(changesOf(printed, sample, sections)).toEqual([
      { address: total, before: 99_999, after: null },
    ]);
  });
});

test("a draft of the other format takes the texts alone", () => {
  const narratives = ogi2019.sections.filter(({ kind }) => kind === "narrative");
  expect(sectionsToTake(ogi2021, ogi2019)).toEqual([coverKey, ...narratives.map(({ key }) => key)]);
  const changes = changesOf(blankReport(ogi2019, 2020, "青溪县民政局"), sample, sections);
  expect(changes.every((change) => !change.address.startsWith("tables."))).toBe(true);
});

test("a question fills its fields with the choice taken, and none without", () => {
  const question = {
    id: "q",
    choices: [{ values: [[address, 5]] as const }, { values: [["tables.unknown", 1]] as const }],
  };
  const blank = withValues(sample, [[address, null]]);
  expect(valueAt(withAnswers(blank, [question], { q: 0 }), address)).toBe(5);
  for (const answers of [{}, { q: null }, { q: 1 }, { q: 7 }]) {
    expect(withAnswers(blank, [question], answers).fields).toEqual(blank.fields);
  }
});
