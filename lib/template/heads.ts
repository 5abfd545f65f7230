import { onceFor } from "./once";
import { type ColumnLeaf, type HeadNode, isGroup, type RowLeaf, type Table } from "./template";

/** A leaf with the labels of the groups above it, outermost first. */
export type PlacedLeaf<Leaf> = { readonly leaf: Leaf; readonly above: readonly string[] };

/** All leaves of a head tree in printed order. */
export function leaves<Leaf extends object>(
  nodes: readonly HeadNode<Leaf>[],
  above: readonly string[] = [],
): readonly PlacedLeaf<Leaf>[] {
  return nodes.flatMap((node) =>
    isGroup(node) ? leaves(node.children, [...above, node.label]) : [{ leaf: node, above }],
  );
}

/** Number of head levels: 1 for a flat list, 0 when nothing is printed. */
export function depth<Leaf extends { readonly label: string }>(
  nodes: readonly HeadNode<Leaf>[],
): number {
  if (nodes.every((node) => !isGroup(node) && node.label === "")) return 0;
  return 1 + Math.max(...nodes.map((node) => (isGroup(node) ? depth(node.children) : 0)));
}

export const rowLeaves = onceFor((table: Table): readonly PlacedLeaf<RowLeaf>[] =>
  leaves(table.rows),
);

export const columnLeaves = onceFor((table: Table): readonly PlacedLeaf<ColumnLeaf>[] =>
  leaves(table.columns),
);

/** 「三、本年度办理结果（三）不予公开1.属于国家秘密」: a head spoken with everything above it. */
export function spokenPath(placed: PlacedLeaf<{ readonly label: string }>): string {
  return [...placed.above, placed.leaf.label].filter((label) => label !== "").join(" ");
}
