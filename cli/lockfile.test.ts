import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";

const lockfile = z.object({
  packages: z.record(
    z.string(),
    z.object({
      resolved: z.url().optional(),
      integrity: z.string().startsWith("sha512-").optional(),
      engines: z.object({ node: z.string().default(">=0") }).default({ node: ">=0" }),
      optional: z.boolean().default(false),
      hasInstallScript: z.boolean().default(false),
      os: z.array(z.string()).default([]),
      cpu: z.array(z.string()).default([]),
      libc: z.array(z.string()).default([]),
    }),
  ),
});

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), "utf8"));
const { packages } = lockfile.parse(read("package-lock.json"));
const { allowScripts, dependencies, devDependencies } = read("package.json");
const versions: Readonly<Record<string, string>> = { ...dependencies, ...devDependencies };
const direct = Object.keys(versions);
const installed = Object.entries(packages).filter(([location]) => location !== "");

test("every package comes from the registry that npm is set to, and no other address", () => {
  const elsewhere = installed.filter(
    ([, { resolved }]) => resolved && !resolved.startsWith("https://registry.npmjs.org/"),
  );
  expect(elsewhere).toEqual([]);
});

test("every package has the hash of its content, but builds for systems other than Linux on x64", () => {
  const unproven = installed.filter(([, { integrity }]) => !integrity);
  // The registry these entries were written from carries no builds for other systems.
  const needed = unproven.filter(([, { optional, os, cpu, libc }]) => {
    const otherSystem = !os.includes("linux") || !cpu.includes("x64") || libc.includes("musl");
    return !optional || !otherSystem;
  });
  expect(needed).toEqual([]);
});

test("every package with an install script is allowed or forbidden by name", () => {
  const names = installed
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([location]) => location.replace(/^.*node_modules\//, ""));
  expect(names.filter((name) => !(name in allowScripts))).toEqual([]);
});

test("every direct dependency is pinned to one version", () => {
  const exact = /^\d+\.\d+\.\d+(-[\w.]+)?$/;
  expect(direct.filter((name) => !exact.test(versions[name] ?? ""))).toEqual([]);
});

test.each(direct)("%s allows Node 20.19", (name) => {
  const { engines } = packages[`node_modules/${name}`] ?? expect.unreachable("it is not locked");
  expect(engines.node.split("||").some(allowsOldestNode), engines.node).toBe(true);
});

/** Of the forms that ranges take here: `>=20`, `>= 16.0.0`, `^20.19`. */
function allowsOldestNode(range: string): boolean {
  const [, operator, major, minor = "0"] = /^\s*(\^|>=)\s*v?(\d+)(?:\.(\d+))?/.exec(range) ?? [];
  if (Number(major) === 20) return Number(minor) <= 19;
  return operator === ">=" && Number(major) < 20;
}
