import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { columnLeaves, rowLeaves } from "./heads";
import { templates } from "./registry";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Where code lives; a test and a fixture may spell the cells it is about. */
const folders = ["app", "bench", "cli", "components", "e2e", "lib", "prisma"];
const exempt = /^lib\/template\/|\/fixtures\/|\.test\.tsx?$|\.spec\.ts$/;

const keys = templates.flatMap((template) =>
  template.tables.flatMap((table) =>
    [...rowLeaves(table), ...columnLeaves(table)].map(({ leaf }) => leaf.key),
  ),
);
/** naturalPerson is a word of ours wherever it stands; change and closed only inside an address. */
const ours = keys.filter((key) => /[A-Z]/.test(key));
const common = keys.filter((key) => !/[A-Z]/.test(key));
const spelled = new RegExp(`\\b(${ours.join("|")})\\b|\\w\\.(${common.join("|")})(\\.\\w+)?["'\`]`);

test("no row or column key is spelled outside the formats and the fixtures", () => {
  const files = folders.flatMap((folder) => sourcesUnder(join(root, folder)));
  expect(files.length).toBeGreaterThan(50);
  const offenders = files
    .map((file) => ({ file: relative(root, file), code: readFileSync(file, "utf8") }))
    .filter(({ file }) => !exempt.test(file))
    .flatMap(({ file, code }) => {
      const [found] = spelled.exec(code) ?? [];
      return found === undefined ? [] : [`${file}: ${found}`];
    });
  expect(offenders).toEqual([]);
});

test("a spelled key would be found", () => {
  expect(spelled.test("values.requests.carriedIn")).toBe(true);
  expect(spelled.test('"tables.article20item5.licensing.change"')).toBe(true);
  expect(spelled.test('addEventListener("change", save)')).toBe(false);
});

function sourcesUnder(folder: string): readonly string[] {
  return entriesOf(folder).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === "node_modules" ? [] : sourcesUnder(path);
    return /\.(ts|tsx|mjs)$/.test(entry.name) ? [path] : [];
  });
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    // Not every folder exists in every checkout.
    return [];
  }
}
