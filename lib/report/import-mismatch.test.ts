import { expect, test } from "vitest";
import { mismatchesOf } from "./import-mismatch";

const target = { organization: "青溪县民政局", year: 2025 };

test("the same office and year agree, whatever spaces were printed", () => {
  expect(mismatchesOf({ organization: "青溪县 民政局　", year: 2025 }, target)).toEqual([]);
});

test("another office and another year are each told", () => {
  expect(mismatchesOf({ organization: "林泉县档案局", year: 2025 }, target)).toEqual([
    "organization",
  ]);
  expect(mismatchesOf({ organization: "青溪县民政局", year: 2024 }, target)).toEqual(["year"]);
});
