import { expect, test } from "vitest";
import { checkPassword, defaultPasswordPolicy } from "./password-policy";

const names = ["zhouxiaohe", "周晓禾", "青溪县民政局", "民政局"];

test.each([
  "Tg7-morning-lake",
  "春江潮水连海平Ab3，海上明月", // any script counts, signs too
  `${"aB3-xyzQ".repeat(16)}`,
])("%s is taken", (password) => {
  expect(checkPassword(password, names, defaultPasswordPolicy)).toEqual({
    ok: true,
    value: password,
  });
});

test.each([
  ["Tg7-morning", "password-too-short"],
  [`${"aB3-xyzQ".repeat(16)}1`, "password-too-long"],
  ["morning-lake-boat", "password-too-simple"],
  ["123456789012345", "password-too-simple"],
  ["Password123456", "password-too-common"],
  ["1qaz2WSX3edc4RFV", "password-too-common"],
  ["Ab1-Ab1-Ab1-Ab1-", "password-too-common"],
  ["ZhouXiaohe-2026", "password-contains-name"],
  ["民政局Abcd-20261", "password-contains-name"],
] as const)("%s is refused: %s", (password, reason) => {
  expect(checkPassword(password, names, defaultPasswordPolicy)).toEqual({ ok: false, reason });
});

test("an installation may ask for less or more", () => {
  const policy = { minLength: 15, classes: 1 };
  expect(checkPassword("morning-lake-boat", names, policy)).toMatchObject({ ok: true });
  expect(checkPassword("morning-lake", names, policy)).toMatchObject({ ok: false });
});
