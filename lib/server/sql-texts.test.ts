import { expect, test } from "vitest";
import { sourceFiles } from "../fixtures/source-files";

const sources = sourceFiles(["app", "components", "lib"]).filter(
  ({ file }) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|\/generated\/|\/test-/.test(file),
);

/** What makes SQL or HTML or code of a text, whoever wrote it. */
const unsafe =
  /(query|execute)RawUnsafe|Prisma\.raw\(|dangerouslySetInnerHTML|\.(inner|outer)HTML\s*=|insertAdjacentHTML|document\.write\(|\beval\(|new Function\(/;

function offenders(pattern: RegExp): readonly string[] {
  return sources.flatMap(({ file, source }) => {
    const [found] = pattern.exec(source) ?? [];
    return found === undefined ? [] : [`${file}: ${found}`];
  });
}

test("no text becomes SQL, HTML or code", () => {
  expect(sources.length).toBeGreaterThan(200);
  // A constant sentence, for browsers that know no other way.
  expect(offenders(unsafe)).toEqual(["components/shell/browser-check.tsx: document.write("]);
});

test("only the server's own start, and the reading of files apart from it, start programs", () => {
  const folders = [
    ...new Set(offenders(/node:child_process/).map((line) => line.replace(/\/[^/]*$/, ""))),
  ];
  expect(folders.sort()).toEqual(["lib/server/database", "lib/server/import"]);
});

test("what would be found is found", () => {
  expect(unsafe.test("prisma().$queryRawUnsafe(text)")).toBe(true);
});
