import { templateById, templateForYear } from "../../template/registry";
import type { Issue, Rule, Subject } from "../issue";
import { fieldIssue } from "../text/text-issue";

/** Tables of another format than the one prescribed for the report's year (S08). */
export function findOtherFormats({ report, context }: Subject, rule: Rule): readonly Issue[] {
  const right = templateForYear(report.year);
  if (!right) return [];
  return (context.printed?.otherFormats ?? [])
    .filter(({ format }) => format !== right.id)
    .map(({ section, format, words, place }) => {
      const heading = right.sections.find(({ key }) => key === section)?.heading ?? "";
      const named = words.slice(0, 3).map((word) => `“${word}”`);
      const shown = named.length === 0 ? "" : `（${named.join("")}）`;
      const message = `${heading}：表格是${templateById(format)?.authority ?? "另一"}格式的${shown}，${report.year} 年的报告应使用${right.authority}格式，请按现行格式重新填写。`;
      return fieldIssue(rule, message, [place]);
    });
}
