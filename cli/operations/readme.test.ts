import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import packageFile from "../../package.json";
import { ensureBuild } from "../launcher/build.mjs";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../..", import.meta.url));

// What a test cannot run inside itself, and what runs it instead.
const runElsewhere: Readonly<Record<string, string>> = {
  "npm start": "npm-start.test.ts",
  "npm test": "the run that this test is part of",
  "npm run test:chaos": "chaos.test.ts, for some seconds",
  "npm run check": "the suites static and unit, which it consists of",
};

const blocks = commandBlocks(await readFile(path.join(root, "README.md"), "utf8"));
const commands = blocks.flatMap((block) => block.split("\n"));
const runnable = blocks.map(withoutElsewhere).filter((block) => block !== "");

let checkout: string;

beforeAll(async () => {
  checkout = await mkdtemp(path.join(tmpdir(), `nianbao-test-${process.pid}-`));
  await ensureBuild();
  const names = (await readdir(root)).filter((name) => ![".git", ".data"].includes(name));
  await Promise.all(names.map((name) => symlink(path.join(root, name), path.join(checkout, name))));
});

afterAll(() => rm(checkout, { recursive: true }));

test("both languages give the same commands", async () => {
  const english = await readFile(path.join(root, "README.en.md"), "utf8");
  expect(commandBlocks(english)).toEqual(blocks);
});

test.each(runnable)("works as written: %s", async (block) => {
  const environment = {
    DATABASE_URL: "",
    NIANBAO_DATA: checkout,
    NIANBAO_BENCH_BRIEF: "1", // whether they run, not what they measure
  };
  await run("bash", ["-euo", "pipefail", "-c", block], {
    cwd: checkout,
    env: { ...process.env, ...environment },
  });
  for (const file of writtenBy(block)) {
    expect(await readFile(path.join(checkout, file)), file).not.toHaveLength(0);
  }
});

test.each(Object.keys(runElsewhere))("%s is given, and is a script", (command) => {
  expect(commands).toContain(command);
  expect(Object.keys(packageFile.scripts)).toContain(command.split(" ").at(-1));
});

function commandBlocks(markdown: string): readonly string[] {
  return [...markdown.matchAll(/^```bash\n(.*?)\n```$/gms)].map(([, block = ""]) => block);
}

function withoutElsewhere(block: string): string {
  const lines = block.split("\n").filter((line) => !(line in runElsewhere));
  return lines.join("\n");
}

function writtenBy(block: string): readonly string[] {
  return [...block.matchAll(/(?:>|-o) (\S+)/g)].map(([, file = ""]) => file);
}
