import { type ColumnLeaf, type Guidance, type HeadNode, isGroup, type RowLeaf } from "./template";

/** A head with its place in the merged grid of its tree. */
export type PlacedHead = {
  readonly id: string;
  readonly label: string;
  /** Distance from the outermost level. */
  readonly level: number;
  /** Levels it covers: a leaf reaches down to the values. */
  readonly levels: number;
  /** Index of its first leaf, and how many leaves it covers. */
  readonly first: number;
  readonly leafCount: number;
  readonly group: boolean;
  readonly guidance: Guidance | null;
};

type AnyLeaf = RowLeaf | ColumnLeaf;

/** Every head of a tree with the levels and leaves it covers. */
export function placeHeads(
  nodes: readonly HeadNode<AnyLeaf>[],
  levels: number,
  prefix: string,
  level = 0,
  first = 0,
): readonly PlacedHead[] {
  const counts = nodes.map(leafCount);
  return nodes.flatMap((node, index) => {
    const start = first + counts.slice(0, index).reduce((sum, count) => sum + count, 0);
    const common = { label: node.label, level, first: start };
    if (!isGroup(node)) {
      const id = `${prefix}-${node.key}`;
      const { guidance } = node;
      return [{ ...common, id, levels: levels - level, leafCount: 1, group: false, guidance }];
    }
    const id = `${prefix}-${level}-${start}`;
    return [
      { ...common, id, levels: 1, leafCount: counts[index] ?? 0, group: true, guidance: null },
      ...placeHeads(node.children, levels, prefix, level + 1, start),
    ];
  });
}

/** For each leaf the ids of the heads over it, outermost first. */
export function headIds(
  nodes: readonly HeadNode<AnyLeaf>[],
  levels: number,
  prefix: string,
): readonly (readonly string[])[] {
  const placed = placeHeads(nodes, levels, prefix);
  const total = nodes.map(leafCount).reduce((sum, count) => sum + count, 0);
  return Array.from({ length: total }, (_, index) =>
    placed
      .filter((node) => node.first <= index && index < node.first + node.leafCount)
      .map((node) => node.id),
  );
}

function leafCount(node: HeadNode<AnyLeaf>): number {
  return isGroup(node) ? node.children.reduce((sum, child) => sum + leafCount(child), 0) : 1;
}
