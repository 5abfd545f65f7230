import { type HeadNode, isGroup, type Table } from "../../template/template";
import type { RowMatch } from "./align-rows";
import { spellingsOf } from "./label";

/** Tables whose printed column heads stand in another order than the form's. */
export function disorderedTables(matches: readonly RowMatch[]): readonly Table[] {
  const tables = [...new Set(matches.map(({ form }) => form.table))];
  return tables.filter((table) => {
    const [first] = matches.filter(({ form }) => form.table === table);
    const { bare = [], ownLabels = 0 } = first?.printed ?? {};
    const heads = bare.slice(0, bare.length - ownLabels || undefined);
    return siblingGroups<HeadLabel>(table.columns).some((group) => isDisordered(group, heads));
  });
}

type HeadLabel = { readonly label: string };

function isDisordered(siblings: readonly string[], heads: readonly string[]): boolean {
  const places = siblings.flatMap((label) => {
    const at = heads.findIndex((head) => spellingsOf(label).includes(head));
    return at === -1 ? [] : [at];
  });
  return places.some((place, at) => at > 0 && place < (places[at - 1] ?? 0));
}

/** The labels of each level that stand side by side. */
function siblingGroups<Leaf extends HeadLabel>(
  nodes: readonly HeadNode<Leaf>[],
): readonly (readonly string[])[] {
  return [
    nodes.map(({ label }) => label),
    ...nodes.flatMap((node) => (isGroup(node) ? siblingGroups(node.children) : [])),
  ];
}
