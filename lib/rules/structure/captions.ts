import { sectionTitled } from "../../report/outline";
import type { Issue, Rule, Subject } from "../issue";
import { fieldIssue } from "../text/text-issue";
import { placeOf } from "./narrative-parts";

/** Captions of tables that repeat the title of their section (S17), a report's in one issue. */
export function findRepeatedCaptions({ report, context }: Subject, rule: Rule): readonly Issue[] {
  const { template } = report;
  const repeated = (context.printed?.besideTables ?? []).flatMap(({ section: key, text }) => {
    const section = template.sections.find((one) => one.key === key);
    return section && sectionTitled(template, text) === section ? [{ section, text }] : [];
  });
  if (repeated.length === 0) return [];
  const shown = repeated.map(({ text }) => `“${text.trim()}”`).join("");
  const message = `表格上方的${shown}重复了所在部分的标题，格式中没有这样的表题，建议删去。`;
  return [
    fieldIssue(
      rule,
      message,
      repeated.map(({ section }) => placeOf(template, section)),
    ),
  ];
}
