import { expect, test } from "vitest";
import { sampleReport } from "../fixtures/reports";
import { seedReport } from "../fixtures/seed-reports";
import { measureCells } from "../template/measures";
import { ogi2019 } from "../template/ogi-2019";
import { ogi2021 } from "../template/ogi-2021";
import { keyFigures } from "./key-figures";
import { blankReport } from "./report";

test("the five figures of this year stand beside last year's, also of the older format", () => {
  const [received = ""] = measureCells(ogi2021, "received");
  const [newly = ""] = measureCells(ogi2019, "received");
  const figures = keyFigures(
    sampleReport(ogi2021, { [received]: 51 }),
    sampleReport(ogi2019, { [newly]: 40 }),
  );
  expect(figures.map(({ label }) => label)).toEqual([
    "本年新收申请",
    "本年办结申请",
    "结转下年度",
    "行政复议",
    "行政诉讼",
  ]);
  expect(figures[0]).toMatchObject({ now: 51, before: 40 });
  expect(figures[4]).toMatchObject({ now: 0, before: 0 });
});

test("what is not answered is no figure", () => {
  const blank = blankReport(ogi2021, 2025, "青溪县民政局");
  expect(keyFigures(blank, null).map(({ now, before }) => [now, before])).toEqual(
    Array.from({ length: 5 }, () => [null, null]),
  );
  expect(keyFigures(seedReport("seed-004"), null)[0]?.now).toBe(51);
});
