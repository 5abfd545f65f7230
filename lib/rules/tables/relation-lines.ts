import { linesAcross } from "../../report/totals";
import type { Axis, Relation, Table } from "../../template/template";
import type { Rule } from "../issue";

/** A rule's relations of one kind, once for every line they are judged in. */
export function eachRelation<Kind extends Relation["kind"]>(
  tables: readonly Table[],
  rule: Rule,
  kind: Kind,
) {
  return tables.flatMap((table) =>
    table.relations
      .filter((relation): relation is Extract<Relation, { kind: Kind }> => relation.kind === kind)
      .filter((relation) => relation.rule === rule.id)
      .flatMap((relation) =>
        linesAcross(table, relation.axis).map((across) => ({ table, relation, across })),
      ),
  );
}

export function otherAxis(axis: Axis): Axis {
  return axis === "rows" ? "columns" : "rows";
}
