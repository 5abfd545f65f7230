import { expect, test } from "vitest";
import { readUsername } from "./username";

test.each([
  [" ZhouXiaohe ", "zhouxiaohe"],
  ["民政局01", "民政局01"],
  ["ｇｕａｎｌｉ", "guanli"],
  ["li.na_2-a", "li.na_2-a"],
])("%j is kept as %j", (typed, kept) => {
  expect(readUsername(typed)).toBe(kept);
});

test.each(["", "a", ".admin", "zhou xiaohe", "a@b", "a".repeat(65), "zhou\u0000he"])(
  "%j is none",
  (typed) => expect(readUsername(typed)).toBeNull(),
);
