import { expect, test } from "vitest";
import { sourceFiles } from "@/lib/fixtures/source-files";

const withActions = sourceFiles(["app", "components", "lib"]).filter(
  ({ file, source }) =>
    /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && /^\s*["']use server["']/m.test(source),
);

/** Each export with its text, up to the next one. */
function exportsIn(source: string): readonly string[] {
  return source.split(/^(?=export (?!type))/m).slice(1);
}

/** Wrapped by what refuses, or refusing as its first step, or passing on to one that was wrapped. */
function refusesOthers(source: string, exported: string): boolean {
  if (/^export const \w+ = (action|formAction)\(/.test(exported)) return true;
  if (/^export async function [\s\S]*?\{\n {2}await refuseForeign\(\);/.test(exported)) return true;
  const [, wrapped = ""] = /^const (\w+) = action\(/m.exec(source) ?? [];
  return wrapped !== "" && exported.includes(`await ${wrapped}(`);
}

test("every server action refuses what another site sends", () => {
  expect(withActions.length).toBeGreaterThan(5);
  const open = withActions.flatMap(({ file, source }) =>
    exportsIn(source)
      .filter((exported) => !refusesOthers(source, exported))
      .map((exported) => `${file}: ${exported.split("\n")[0]}`),
  );
  expect(open).toEqual([]);
});

test("an action that forgets it would be found", () => {
  const forgetful = "export async function removeAction() {\n  await remove();\n}";
  expect(refusesOthers(forgetful, forgetful)).toBe(false);
});
