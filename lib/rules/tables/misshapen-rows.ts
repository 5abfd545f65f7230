import { addressOf } from "../../template/cells";
import { columnLeaves } from "../../template/heads";
import type { Issue, Rule, Subject } from "../issue";
import { nameOfLine } from "../names";

/**
 * Rows an import found with too few or too many value cells, never shifted in silence (B06, C07). The
 * issued formats name no rule for 表二, whose blocks have different numbers of columns (A18).
 */
export function findMisshapenRows({ report, context }: Subject, rule: Rule): readonly Issue[] {
  return (context.printed?.misshapenRows ?? []).flatMap(({ table: key, row, valueCells }) => {
    const table = report.template.tables.find((candidate) => candidate.key === key);
    if (!table || (table.cellRules.shape ?? disclosureShape) !== rule.id) return [];
    const columns = columnLeaves(table);
    return [
      {
        rule: rule.id,
        severity: rule.severity,
        message: `${nameOfLine(report.template, table, "rows", row)}有 ${valueCells} 个数值单元格，应为 ${columns.length} 个。请对照原件逐格核对。`,
        places: columns.map(({ leaf }) => addressOf(table.key, row, leaf.key)),
      },
    ];
  });
}

const disclosureShape = "A18";
