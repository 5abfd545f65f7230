import { expect, test } from "vitest";
import { sourceFiles } from "../fixtures/source-files";
import { columnLeaves, rowLeaves } from "./heads";
import { templates } from "./registry";

/** Where code lives; a test and a fixture may spell the cells it is about. */
const folders = ["app", "bench", "chaos", "cli", "components", "e2e", "lib", "prisma"];
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
  const files = sourceFiles(folders);
  expect(files.length).toBeGreaterThan(50);
  const offenders = files
    .filter(({ file }) => !exempt.test(file))
    .flatMap(({ file, source }) => {
      const [found] = spelled.exec(source) ?? [];
      return found === undefined ? [] : [`${file}: ${found}`];
    });
  expect(offenders).toEqual([]);
});

test("a spelled key would be found", () => {
  expect(spelled.test("values.requests.carriedIn")).toBe(true);
  expect(spelled.test('"tables.article20item5.licensing.change"')).toBe(true);
  expect(spelled.test('addEventListener("change", save)')).toBe(false);
});
