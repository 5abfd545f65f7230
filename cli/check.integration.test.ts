import { execFile } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exportDocx } from "../lib/export/docx/export-docx";
import { seedReport } from "../lib/fixtures/seed-reports";
import { withValues } from "../lib/report/report";
import { ruleBook } from "../lib/rules/rule-book";

const root = fileURLToPath(new URL("..", import.meta.url));
const commandLine = join(root, "cli/command-line.mjs");
const folder = mkdtempSync(join(tmpdir(), "nianbao-check-"));
afterAll(() => rmSync(folder, { recursive: true }));

type Run = { readonly code: number; readonly out: string; readonly err: string };

function nianbao(...argv: readonly string[]): Promise<Run> {
  return new Promise((done) => {
    execFile(process.execPath, [commandLine, ...argv], { cwd: folder }, (error, out, err) =>
      done({ code: typeof error?.code === "number" ? error.code : 0, out, err }),
    );
  });
}

const fixture = (name: string) => join(root, `lib/fixtures/${name}.report.json`);
const json = ({ out }: Run) => JSON.parse(out);
const rulesIn = (run: Run): readonly string[] =>
  json(run).issues.map(({ rule }: { rule: string }) => rule);

function fileWith(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const page = `
石桥镇人民政府
2024年政府信息公开工作年度报告
一、总体情况
2024年，我镇公开信息12条。
二、主动公开政府信息情况
第二十条第（一）项
信息内容\t本年制发件数\t本年废止件数\t现行有效件数
规章\t0\t0\t0
规范性文件\t2\t0\t5
三、收到和处理政府信息公开申请情况
一、本年新收政府信息公开申请数量\t3\t0\t0\t0\t0\t0\t3
(一)予以公开\t3\t0\t0\t0\t0\t0\t2
（七）总计\t3\t0\t0\t0\t0\t0\t3
四、结转下年度继续办理\t0\t0\t0\t0\t0\t0\t0
`;

beforeAll(async () => {
  // The first start may have to make the bundle.
  expect(await nianbao("--help")).toMatchObject({ code: 0 });
});

describe("one file", () => {
  test("lists errors before hints, one a line with its rule, and exits with 1", async () => {
    const { code, out } = await nianbao("check", fixture("seed-002"));
    expect(code).toBe(1);
    const lines = out.split("\n");
    expect(lines[0]).toMatch(
      /^临江市云湖新区管委会2021年政府信息公开工作年度报告：错误 \d+ 个，警告 \d+ 个，提示 \d+ 个。$/,
    );
    const heads = ["错误", "警告", "提示"].map((head) => lines.indexOf(head));
    expect(heads).toEqual([...heads].sort((left, right) => left - right));
    expect(lines.filter((line) => line.startsWith("  B04"))).toHaveLength(2);
  });
  test("without an error exits with 0", async () => {
    const run = await nianbao("check", fixture("seed-003"), "--json");
    expect(rulesIn(run)).toContain("A10");
    expect(run.code).toBe(json(run).issues.some((one: Found) => one.severity === "error") ? 1 : 0);
  });
  test("is held against last year's", async () => {
    const prior = JSON.parse(readFileSync(fixture("seed-004"), "utf8"));
    prior.tables.requests.carriedOut.naturalPerson = 2;
    prior.tables.requests.carriedOut.allRequesters = 2;
    const priorFile = fileWith("prior.json", JSON.stringify(prior));
    const run = await nianbao("check", fixture("seed-002"), "--prior", priorFile, "--json");
    expect(rulesIn(run)).toContain("B09");
  });
  test("of text is told by its lines, and by the words it prints", async () => {
    const run = await nianbao("check", fileWith("page.txt", page), "--json");
    const found: readonly Found[] = json(run).issues;
    const lineOf = (rule: string) => found.find((one) => one.rule === rule)?.line;
    const lines = page.split("\n");
    expect(lineOf("A14")).toBe(lines.indexOf("规范性文件\t2\t0\t5") + 1);
    expect(lineOf("B07")).toBe(lines.findIndex((line) => line.startsWith("(一)")) + 1);
    expect(lineOf("B04")).toBe(lineOf("B07"));
  });
  test("of Word is told by its cells and paragraphs", async () => {
    const problems = "（一）存在的主要问题\n二是公开不够及时。";
    const report = withValues(seedReport("seed-002"), [["narratives.improvements", problems]]);
    const file = fileWith("seed.docx", await exportDocx(report, "gb9704"));
    const found: readonly Found[] = json(await nianbao("check", file, "--json")).issues;
    const moved = found.find(({ rule }) => rule === "B04");
    expect(moved).toMatchObject({ line: null, cell: "表三“（一）予以公开”行“总计”列" });
    expect(found.find(({ rule }) => rule === "S07")).toMatchObject({
      section: "五、存在的主要问题及改进情况",
      paragraph: 2,
    });
  });
  test("is judged by what is known of the office", async () => {
    const report = JSON.parse(readFileSync(fixture("seed-002"), "utf8"));
    report.tables.article20item1.regulatoryRules = { issued: 1, repealed: 0, inForce: 1 };
    const file = fileWith("rules.json", JSON.stringify(report));
    const unit = fileWith(
      "unit.json",
      JSON.stringify({ fullName: report.organization, kind: "department", lexicon: {} }),
    );
    expect(rulesIn(await nianbao("check", file, "--json"))).not.toContain("A09");
    expect(rulesIn(await nianbao("check", file, "--unit", unit, "--json"))).toContain("A09");
  });
});

describe("a folder", () => {
  test("has a line a file in the order of names, unreadable ones too, and the worst exit code", async () => {
    const many = join(folder, "many");
    mkdirSync(join(many, "街道"), { recursive: true });
    copyFileSync(fixture("seed-002"), join(many, "b.json"));
    copyFileSync(fixture("seed-004"), join(many, "街道", "d.json"));
    writeFileSync(join(many, "a.txt"), page);
    writeFileSync(join(many, ".DS_Store"), "x");
    expect((await nianbao("check", "many")).code).toBe(1);
    writeFileSync(join(many, "c.docx"), "PK no zip");
    const { code, out } = await nianbao("check", "many");
    expect(code).toBe(2);
    expect(out.split("\n").map((line) => line.replace(/：.*/, ""))).toEqual([
      join("many", "a.txt"),
      join("many", "b.json"),
      "无法读取 many/c.docx",
      join("many", "街道", "d.json"),
      "",
    ]);
  });
});

describe("SARIF", () => {
  test("has what version 2.1.0 demands, rules by index and lines where there are any", async () => {
    const text = fileWith("报告 1.txt", page);
    const { code, out } = await nianbao("check", text, fixture("seed-002"), "--sarif");
    expect(code).toBe(1);
    const log = JSON.parse(out);
    expect(log).toMatchObject({ version: "2.1.0", $schema: expect.stringMatching(/2\.1\.0/) });
    expect(log.runs).toHaveLength(1);
    const [{ tool, results, invocations }] = log.runs;
    expect(tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(
      ruleBook.map(({ id }) => id),
    );
    expect(invocations).toEqual([{ executionSuccessful: true, toolExecutionNotifications: [] }]);
    expect(results.length).toBeGreaterThan(10);
    for (const { ruleId, ruleIndex, level, message, locations } of results) {
      expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
      expect(["error", "warning", "note"]).toContain(level);
      expect(message.text).not.toBe("");
      for (const { physicalLocation, logicalLocations } of locations) {
        expect(physicalLocation.artifactLocation.uri).toMatch(/^[\w\-./%~!$&'()*+,;=:@]+$/);
        if (physicalLocation.region) expect(physicalLocation.region.startLine).toBeGreaterThan(0);
        expect(Array.isArray(logicalLocations)).toBe(true);
      }
    }
  });
  test("tells what could not be read", async () => {
    const bad = fileWith("bad.docx", "PK no zip");
    const run = await nianbao("check", bad, fixture("seed-004"), "--sarif");
    expect(run.code).toBe(2);
    const [{ invocations }] = json(run).runs;
    expect(invocations[0]).toMatchObject({ executionSuccessful: false });
    expect(invocations[0].toolExecutionNotifications).toHaveLength(1);
  });
});

describe("rules", () => {
  test("prints the whole book, a line a rule", async () => {
    const { code, out } = await nianbao("rules");
    expect(code).toBe(0);
    expect(out.split("\n").filter((line) => /^ {2}[A-Z]\d\d /.test(line))).toHaveLength(
      ruleBook.length,
    );
  });
  test("prints it as JSON too, with what its examples show", async () => {
    const { rules } = json(await nianbao("rules", "--json"));
    expect(rules.map(({ id }: { id: string }) => id)).toEqual(ruleBook.map(({ id }) => id));
    expect(rules[0].examples.fails.length).toBeGreaterThan(1);
  });
});

type Found = {
  readonly rule: string;
  readonly severity: string;
  readonly line: number | null;
  readonly section: string | null;
  readonly paragraph: number | null;
};
