import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const text = readFileSync(`${root}docs/security.md`, "utf8");
const named = [
  ...new Set([...text.matchAll(/`([^`\s]+\/[^`\s]+\.\w+)`/g)].map(([, path = ""]) => path)),
];

test("every file that the security document names is in the repository", () => {
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((path) => !existsSync(`${root}${path}`))).toEqual([]);
});

test("every requirement says how it is met, and by which file, or why it is not", () => {
  const rows = text.split("\n").filter((line) => /^\| (\d+\.\d+|8\.|7\.1\.)/.test(line));
  expect(rows.length).toBeGreaterThan(40);
  expect(rows.filter((row) => !/`[^`]+`|not met|partly|operator/.test(row))).toEqual([]);
});
