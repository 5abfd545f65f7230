import { type Address, cellIndex } from "../../template/cells";
import type { ReportTemplate, Table } from "../../template/template";
import type { Issue, Rule } from "../issue";
import { quoted, tableName } from "../names";
import type { PrintedLabel } from "../printed-form";
import { familyOf } from "../rule-families";

export type LabelPart = "caption" | "corner" | "column" | "row";
export type LabelDifference = "words" | "signs" | "spaces";

type Wanted = {
  readonly parts: readonly LabelPart[];
  readonly differences: readonly LabelDifference[];
  /** How messages call the labels: 栏目名称. */
  readonly called: string;
  /** What differs and how to mend it: 与格式不一致. */
  readonly what: string;
};

/** Labels of a family's tables that a file prints otherwise than the form, one issue for all of them. */
export function findPrintedLabels({ parts, differences, called, what }: Wanted): Rule["find"] {
  return ({ report, context }, rule) => {
    const found = (context.printed?.labels ?? []).filter((label) => {
      const table = cellIndex(report.template).get(label.place)?.table;
      return (
        table !== undefined &&
        familyOf({ id: table.cellRules.unanswered }) === familyOf(rule) &&
        parts.some((part) => part === partOf(table, label.official)) &&
        differences.includes(differenceOf(label))
      );
    });
    return found.length === 0 ? [] : [issueOf(report.template, rule, found, `${called}${what}`)];
  };
}

/** Where the form prints words; null where it does not, as with words of another format. */
function partOf(table: Table, official: string): LabelPart | null {
  if (table.caption === official) return "caption";
  if (table.corner === official) return "corner";
  if (isHead(table.columns, official)) return "column";
  return isHead(table.rows, official) ? "row" : null;
}

type Head = { readonly label: string; readonly children?: readonly Head[] };

function isHead(heads: readonly Head[], label: string): boolean {
  return heads.some((head) => head.label === label || isHead(head.children ?? [], label));
}

/** Spaces say least, other characters most; brackets, marks and numbers stand between. */
function differenceOf({ text, official }: PrintedLabel): LabelDifference {
  if (text.replace(/\s/g, "") === official) return "spaces";
  return characters(text) === characters(official) ? "signs" : "words";
}

function characters(text: string): string {
  return text.replace(/[^\p{Script=Han}]/gu, "");
}

function issueOf(
  template: ReportTemplate,
  rule: Rule,
  labels: readonly PrintedLabel[],
  what: string,
): Issue {
  const [first] = labels;
  const table = cellIndex(template).get(first?.place ?? "")?.table;
  const spelled = labels
    .slice(0, mostSpelled)
    .map(({ text, official }) => `${quoted(text)}应为${quoted(official)}`);
  const more = labels.length > mostSpelled ? "等" : "";
  const where = table ? tableName(template, table) : "";
  return {
    rule: rule.id,
    severity: rule.severity,
    message: `${where}有 ${labels.length} 处${what}：${spelled.join("，")}${more}。请改为格式的文字。`,
    places: distinct(labels.map(({ place }) => place)),
  };
}

const mostSpelled = 3;

function distinct(places: readonly Address[]): readonly Address[] {
  return [...new Set(places)];
}
