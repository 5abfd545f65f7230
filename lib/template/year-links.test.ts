import { expect, test } from "vitest";
import { ogi2019 } from "./ogi-2019";
import { ogi2021 } from "./ogi-2021";
import { documentStocks, itemCounts, publishedStocks } from "./year-links";

test("each format has the links of its own cells", () => {
  const counts = [documentStocks, publishedStocks, itemCounts].map((links) => [
    links(ogi2019).length,
    links(ogi2021).length,
  ]);
  expect(counts).toEqual([
    [0, 2],
    [2, 0],
    [5, 0],
  ]);
});
