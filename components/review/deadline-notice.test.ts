import { expect, test } from "vitest";
import { deadlineNotice } from "./deadline-notice";

const office = { organization: "青溪县民政局", year: 2025 };
const due = "2026-01-22";

test("an office is told of its own report, a supervising one of how many it waits for", () => {
  expect(deadlineNotice(office, { due, daysLeft: 3, owing: null })).toBe(
    "青溪县民政局2025年度报告尚未报送，2026年1月22日截止，还有 3 天",
  );
  expect(deadlineNotice(office, { due, daysLeft: 0, owing: 12 })).toBe(
    "12 个单位的2025年度报告尚未报送，2026年1月22日截止，今天到期",
  );
  expect(deadlineNotice(office, { due, daysLeft: -1, owing: 1 })).toBe(
    "1 个单位的2025年度报告尚未报送，2026年1月22日截止，已逾期",
  );
});
