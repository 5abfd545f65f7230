import { mkdir, mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { fingerprint } from "./fingerprint.mjs";

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "fingerprint-"));
  file = path.join(folder, "inner", "page.tsx");
  await mkdir(path.dirname(file));
  await writeFile(file, "one");
});

afterEach(() => rm(folder, { recursive: true }));

test("a changed file changes the fingerprint", async () => {
  const before = await fingerprint([folder]);
  await writeFile(file, "two");
  expect(await fingerprint([folder])).not.toBe(before);
});

test("a touched file and a missing folder do not", async () => {
  const before = await fingerprint([folder]);
  await utimes(file, 0, 0);
  expect(await fingerprint([folder, path.join(folder, "missing")])).toBe(before);
});

test("a file that does not count may change", async () => {
  const counts = (name: string) => !name.endsWith(".test.tsx");
  const before = await fingerprint([folder], counts);
  await writeFile(path.join(folder, "page.test.tsx"), "three");
  expect(await fingerprint([folder], counts)).toBe(before);
});
