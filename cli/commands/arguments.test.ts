import { describe, expect, test } from "vitest";
import { readArguments } from "./arguments";
import type { Command } from "./command";

const command: Command = {
  name: "export",
  help: "",
  options: {
    output: { type: "string", short: "o" },
    json: { type: "boolean" },
  },
  positionals: ["FILE"],
  run: async () => 0,
};

function refusalOf(...argv: readonly string[]): string {
  try {
    readArguments(command, argv);
    return "";
  } catch (error) {
    return error instanceof Error ? error.message : "";
  }
}

describe("arguments", () => {
  test("may come in any order, long or short", () => {
    const forms = [
      ["a.json", "-o", "b.docx", "--json"],
      ["--json", "--output", "b.docx", "a.json"],
      ["--output=b.docx", "a.json", "--json"],
      ["-ob.docx", "--json", "--", "a.json"],
    ];
    for (const argv of forms) {
      const { positionals, texts, flags, help } = readArguments(command, argv);
      expect(positionals).toEqual(["a.json"]);
      expect(texts.get("output")).toBe("b.docx");
      expect([...flags]).toEqual(["json"]);
      expect(help).toBe(false);
    }
  });
  test("a single stroke is a file", () => {
    const { positionals, texts } = readArguments(command, ["-", "-o", "-"]);
    expect(positionals).toEqual(["-"]);
    expect(texts.get("output")).toBe("-");
  });
  test("asking for help needs no file", () => {
    expect(readArguments(command, ["--help"]).help).toBe(true);
    expect(readArguments(command, ["-h"]).help).toBe(true);
  });
});

test.each([
  [[], "缺少 FILE，用法见 nianbao export --help。"],
  [["a", "b"], "多写了“b”，用法见 nianbao export --help。"],
  [["a", "--jsn"], "不认识的选项 --jsn，用法见 nianbao export --help。"],
  [["a", "-x"], "不认识的选项 -x，用法见 nianbao export --help。"],
  [["a", "--constructor"], "不认识的选项 --constructor，用法见 nianbao export --help。"],
  [["a", "--json=yes"], "选项 --json 后面不带内容，用法见 nianbao export --help。"],
  [["a", "-o"], "选项 -o 后面缺少内容，用法见 nianbao export --help。"],
  [["a", "--output="], "选项 --output 后面缺少内容，用法见 nianbao export --help。"],
  [["a", "-o", "--json"], "选项 -o 后面缺少内容，用法见 nianbao export --help。"],
])("%j: %s", (argv, sentence) => {
  expect(refusalOf(...argv)).toBe(sentence);
});
