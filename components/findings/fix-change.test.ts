import { expect, test } from "vitest";
import { sampleReport } from "@/lib/fixtures/reports";
import { ogi2021 } from "@/lib/template/ogi-2021";
import { fixChanges } from "./fix-change";

const received = "tables.requests.newlyReceived.naturalPerson";
const receivedTotal = "tables.requests.newlyReceived.allRequesters";

test("a cell shows its old and its new number, a total what its parts add up to", () => {
  const report = sampleReport(ogi2021, { [received]: 68, [receivedTotal]: 64 });
  const fix = {
    label: "",
    changes: [
      [received, 64],
      [receivedTotal, null],
    ],
  } as const;
  expect(fixChanges(report, fix).map(({ removed, added }) => [removed, added])).toEqual([
    ["68", "64"],
    ["64", "68"],
  ]);
});

test("a total that is to follow parts not all answered is told to be computed", () => {
  const report = sampleReport(ogi2021, { [received]: null, [receivedTotal]: 64 });
  const fix = { label: "", changes: [[receivedTotal, null]] } as const;
  expect(fixChanges(report, fix)[0]?.added).toBe("自动计算");
});

test("an edit stands between the words of its line", () => {
  const overview = "narratives.overview";
  const text = "第一行。\n全年共收到政府信息公开申请67件,均已办结。";
  const start = text.indexOf(",");
  const fix = {
    label: "",
    changes: [],
    edits: [{ address: overview, start, end: start + 1, text: "，" }],
  };
  expect(fixChanges(sampleReport(ogi2021, { [overview]: text }), fix)).toEqual([
    { where: null, before: "…息公开申请67件", removed: ",", added: "，", behind: "均已办结。" },
  ]);
});
