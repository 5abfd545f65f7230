import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const sources = ["app", "components", "lib"]
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((file) =>
      join(folder, file).replaceAll("\\", "/"),
    ),
  )
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|\/generated\/|\/test-/.test(file))
  .map((file) => ({ file, source: readFileSync(join(root, file), "utf8") }));

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
