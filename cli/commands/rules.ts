import { ruleExamples } from "../../lib/rules/examples/rule-examples";
import type { Rule } from "../../lib/rules/issue";
import { ruleBook } from "../../lib/rules/rule-book";
import { familyKeys, familyOf, ruleFamilies } from "../../lib/rules/rule-families";
import { currentVersion } from "../../lib/rules/rule-history";
import { severityNames } from "../check/listing";
import type { Command } from "./command";
import { writeJson, writeOut } from "./output";

export const command: Command = {
  name: "rules",
  help: `列出检查所用的全部规则：编号、轻重、内容和依据。

用法：nianbao rules [--json]

  --json  输出 { "version", "rules": [{ "id", "severity", "title", "basis", "years", "examples" }] }
`,
  options: { json: { type: "boolean" } },
  positionals: [],
  run: async ({ flags }) => {
    if (flags.has("json")) {
      await writeJson({ version: currentVersion().version, rules: ruleBook.map(publicRule) });
    } else await writeOut(listing());
    return 0;
  },
};

function listing(): string {
  const groups = familyKeys.map((family) => {
    const rules = ruleBook.filter((rule) => familyOf(rule) === family);
    return [`${ruleFamilies[family]}（${rules.length} 条）`, ...rules.map(line), ""].join("\n");
  });
  const { version, date } = currentVersion();
  return `规则共 ${ruleBook.length} 条，第 ${version} 版，${date}。\n\n${groups.join("\n")}`;
}

function line({ id, severity, title, basis }: Rule): string {
  return `  ${id} ${severityNames[severity]} ${title}（${basis}）`;
}

function publicRule({ id, severity, title, basis, years }: Rule) {
  const { passes = [], fails = [] } = ruleExamples[id] ?? {};
  return {
    id,
    family: familyOf({ id }),
    severity,
    title,
    basis,
    years: { from: years?.from ?? null, until: years?.until ?? null },
    examples: { passes: passes.map(({ note }) => note), fails: fails.map(({ note }) => note) },
  };
}
