import { expect, test } from "vitest";
import { reminderText } from "./reminder-text";

test("a reminder names each office with its day, and whether that has passed", () => {
  const due = "2026-01-22";
  expect(
    reminderText(2025, [
      { due, organization: "民政局", overdue: false },
      { due, organization: "水利局", overdue: true },
    ]),
  ).toBe(
    [
      "以下 2 个单位的2025年度政府信息公开工作年度报告尚未报送，请尽快完成填写、审核并报送：",
      "民政局：应于2026年1月22日前报送",
      "水利局：应于2026年1月22日前报送，已逾期",
    ].join("\n"),
  );
});
