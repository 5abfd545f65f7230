import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const commandLine = join(root, "cli/command-line.mjs");
const folder = mkdtempSync(join(tmpdir(), "nianbao-cli-"));
// The first start may have to make the bundle; those after it find it made.
beforeAll(async () => {
  expect(await nianbao(["--help"])).toMatchObject({ code: 0 });
});
afterAll(() => rmSync(folder, { recursive: true }));

type Run = { readonly code: number | null; readonly out: string; readonly err: string };

function nianbao(argv: readonly string[], input = ""): Promise<Run> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [commandLine, ...argv], { cwd: folder });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
    child.on("close", (code) =>
      done({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }),
    );
    child.stdin.end(input);
  });
}

const fixture = (name: string) => join(root, `lib/fixtures/${name}.report.json`);
const nextYear = new Date().getFullYear() + 1;

function fileWith(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe.concurrent("blank", () => {
  test("writes an empty report of the year's format, which check reads from a pipe", async () => {
    const { code, out, err } = await nianbao([
      "blank",
      "--year",
      "2025",
      "--organization",
      "石桥镇人民政府",
    ]);
    expect([code, err]).toEqual([0, ""]);
    expect(JSON.parse(out)).toMatchObject({
      format: "nianbao-report/1",
      template: "ogi-2021",
      year: 2025,
      organization: "石桥镇人民政府",
    });
    const check = await nianbao(["check", "-", "--json"], out);
    expect(check.code).toBe(1);
    const rules = JSON.parse(check.out).issues.map(({ rule }: { rule: string }) => rule);
    expect(rules).toEqual(expect.arrayContaining(["A01", "B01", "C01"]));
  });
  test("2020 has the older format", async () => {
    const { out } = await nianbao(["blank", "--year=2020", "--organization=甲"]);
    expect(JSON.parse(out).template).toBe("ogi-2019");
  });
});

describe.concurrent("export and import", () => {
  // The other fixtures go the same way without a shell, in the tests of the reader.
  test.each(["seed-002", "seed-004"])(
    "%s goes through Word in both styles unchanged",
    async (name) => {
      const json = await nianbao(["import", fixture(name)]);
      expect([json.code, json.err]).toEqual([0, ""]);
      const styles = ["official", "gb9704"].map(async (style) => {
        const file = join(folder, `${name}-${style}.docx`);
        const exported = await nianbao(["export", fixture(name), "-o", file, "--style", style]);
        expect([exported.code, exported.out]).toEqual([0, ""]);
        const imported = await nianbao(["import", file, "--json"]);
        expect(imported.code).toBe(0);
        expect(JSON.parse(imported.out)).toEqual({
          report: JSON.parse(json.out),
          notices: [],
          questions: [],
          unplaced: [],
        });
      });
      await Promise.all(styles);
    },
  );
  test("a draft is exported, and its blanks are told on stderr", async () => {
    const { code, err } = await nianbao(["export", fixture("seed-002"), "-o", "draft.docx"]);
    expect([code, err]).toEqual([0, "提示：有 154 个单元格未填写，文件中留空。\n"]);
    expect(readFileSync(join(folder, "draft.docx")).subarray(0, 2).toString()).toBe("PK");
  });
  test("an old Word file is read in a thread that comes from the bundle too", async () => {
    const { code, out } = await nianbao(["import", join(root, "lib/fixtures/seed-000.doc")]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ year: 2020 });
  });
  test("check reads the exported file like the JSON", async () => {
    const file = join(folder, "seed-003.docx");
    await nianbao(["export", fixture("seed-003"), "-o", file]);
    const [fromWord, fromJson] = await Promise.all([
      nianbao(["check", file, "--json"]),
      nianbao(["check", fixture("seed-003"), "--json"]),
    ]);
    // A Word file has no lines; all else is the same.
    const withoutLines = ({ out }: Run) => out.replace(/"line": \d+/g, '"line": null');
    expect(withoutLines(fromWord)).toEqual(withoutLines(fromJson));
    expect([fromWord.code, fromWord.err]).toEqual([fromJson.code, fromJson.err]);
  });
});

describe.concurrent("ledger", () => {
  const heads = "编号,申请人,来源,收到日期,答复日期,办理结果";
  const ledger = (...lines: readonly string[]) => [heads, ...lines].join("\r\n");
  const mapping = {
    format: "nianbao-ledger/1",
    table: "requests",
    columns: { category: "来源" },
    category: { 个体户: "其他" },
  };
  const mappingFile = fileWith("mapping.json", JSON.stringify(mapping));
  const argv = ["ledger", "-", "--mapping", mappingFile, "--year", "2025"];
  const sound = ledger(
    "1,某甲,公民,2025/3/7,2025.3.20,予以公开",
    "2,某乙,个体户,2024-12-30,,办理中",
    "3,某丙,公司,2024-3-1,2024-3-9,予以公开",
  );

  test("counts a table that names the rows behind every number", async () => {
    const { code, out, err } = await nianbao([...argv, "--json"], sound);
    expect([code, err]).toEqual([0, ""]);
    const { tables, rows, uncounted, mapping: used } = JSON.parse(out);
    expect(tables.requests.newlyReceived).toMatchObject({ naturalPerson: 1, allRequesters: 1 });
    expect(tables.requests.carriedOut).toMatchObject({ otherOrganization: 1, allRequesters: 1 });
    expect(rows["tables.requests.granted.naturalPerson"]).toEqual([2]);
    expect(uncounted).toMatchObject([{ row: 4, reason: "answered-before-year" }]);
    expect(used).toMatchObject({ columns: { category: "来源", received: "收到日期" } });
    expect(out).not.toMatch(/某[甲乙丙]/);
  });
  test("lists what cannot be counted with row and reason, and exits with 1", async () => {
    const { code, out } = await nianbao(argv, `${sound}\r\n4,某丁,法人,2025-1-1,,`);
    expect(code).toBe(1);
    expect(out).toContain("2025年表三：计入 2 件，未计入 2 行（表头在第 1 行）。");
    expect(out).toContain("第 5 行：“来源”中的词还没有对应到官方表格");
    expect(out).toContain("“来源”列：法人（1 行）");
  });
  test("says which year it counts when it was not told", async () => {
    const { err } = await nianbao(["ledger", "-", "--mapping", mappingFile], sound);
    expect(err).toContain(`统计 ${nextYear - 2} 年`);
  });
});

describe.concurrent("help", () => {
  test.each([
    ["--help"],
    ["blank", "--help"],
    ["check", "--help"],
    ["export", "-h"],
    ["import", "--help"],
    ["ledger", "--help"],
  ])("%s %s", async (...argv) => {
    const { code, out, err } = await nianbao(argv);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("用法：");
  });
});

describe.concurrent("one sentence on stderr and exit code 2", () => {
  const minimal = {
    format: "nianbao-report/1",
    template: "ogi-2021",
    year: 2025,
    organization: "甲",
  };
  const json = (name: string, content: unknown) => fileWith(name, JSON.stringify(content));
  test.each<[readonly string[], string]>([
    [[], "没有写命令"],
    [["chek"], "不认识的命令“chek”"],
    [["constructor"], "不认识的命令“constructor”"],
    [["check"], "缺少 FILE"],
    [["rules", "a"], "多写了“a”"],
    [["check", "a", "--json", "--sarif"], "只能写一个"],
    [["check", folder, "--prior", "a"], "--prior 只能和一个文件一起使用"],
    [["check", "a", "--unit", "no.json"], "无法读取 no.json"],
    [["check", "a", "--unit", json("unit.json", { kind: "office" })], "请核对：fullName"],
    [["check", "a", "--strict"], "不认识的选项 --strict"],
    [["check", "missing.json"], "无法读取 missing.json：没有这个文件。"],
    [["check", fileWith("half.json", '{"format":')], "不是完整的 JSON"],
    [["check", json("list.json", [])], "不是年度报告的 report.json"],
    [["check", json("keys.json", { ...minimal, extra: 1, more: 2 })], "不认识的字段 extra、more"],
    [
      ["check", json("late.json", { ...minimal, year: nextYear + 1 })],
      `报告年度 ${nextYear + 1} 超出范围`,
    ],
    [["check", json("early.json", { ...minimal, year: 2018 })], "year：不能为空或小于 2019"],
    [["check", fixture("seed-002"), "--prior", fixture("seed-002")], "--prior 应为 2020 年的报告"],
    [["import", fileWith("zip.docx", "PK not a zip")], "文件已损坏"],
    [["import", fileWith("old.doc", "\u00d0\u00cf\u0011\u00e0")], "不能识别这个文件"],
    [["export", fixture("seed-000")], "缺少 -o"],
    [["export", fixture("seed-000"), "-o", "no/such/folder/a.docx"], "文件夹不存在"],
    [["export", fixture("seed-000"), "-o", folder], "这是一个文件夹"],
    [["export", fixture("seed-000"), "-o", "a.docx", "--style", "fancy"], "不认识的版式“fancy”"],
    [["ledger", fileWith("no-head.csv", "一些,文字\n")], "没有找到表头"],
    [["ledger", fileWith("some.xls", "\u0000")], "请用 Excel 或 WPS 另存为 .xlsx"],
    [["ledger", "a.csv", "--year", "25"], "--year 应为四位年份"],
    [["ledger", "a.csv", "--mapping", json("other.json", minimal)], "不是台账的对应文件"],
    [["blank", "--organization", "甲"], "缺少 --year"],
    [["blank", "--year", "2025"], "缺少 --organization"],
    [["blank", "--year", "2018", "--organization", "甲"], "报告年度 2018 超出范围"],
    [["blank", "--year", `${nextYear + 1}`, "--organization", "甲"], "超出范围"],
    [["blank", "--year", "二〇二五", "--organization", "甲"], "不是四位数字"],
    [["blank", "--year", "2025", "--organization", "  "], "单位名称应为"],
  ])("%j: %s", async (argv, sentence) => {
    const { code, out, err } = await nianbao(argv);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(sentence);
    expect(err).toMatch(/^[^\n]+。\n$/);
  });
});
