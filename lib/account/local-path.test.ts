import { expect, test } from "vitest";
import { localPath } from "./local-path";

test.each(["/", "/reports/1/requests?cell=x#y", "/login?next=%2F"])("%s is kept", (path) => {
  expect(localPath(path)).toBe(path);
});

test.each([
  null,
  undefined,
  "",
  "reports",
  "//evil.example",
  "/\\evil.example",
  "/\t/evil.example",
  "\\\\evil.example",
  "https://evil.example/",
  "javascript:alert(1)",
  "//",
])("%j leads to the work list", (path) => {
  expect(localPath(path)).toBe("/");
});
