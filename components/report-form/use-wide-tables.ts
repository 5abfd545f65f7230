"use client";

import { useMemo, useSyncExternalStore } from "react";
import { depth } from "@/lib/template/heads";
import { type ColumnLeaf, type HeadNode, isGroup, type Table } from "@/lib/template/template";

export type TablePart = { readonly caption: string; readonly tables: readonly Table[] };

const narrow = "(max-width: 1099px)";

/** Tables as they fit the window: one without row heads is stacked by its blocks when it is narrow. */
export function useWideTables(tables: readonly Table[]): readonly TablePart[] {
  const isNarrow = useSyncExternalStore(
    (listener) => {
      const query = window.matchMedia(narrow);
      query.addEventListener("change", listener);
      return () => query.removeEventListener("change", listener);
    },
    () => window.matchMedia(narrow).matches,
    () => false,
  );
  return useMemo(() => {
    const stacked = isNarrow && tables.every((table) => depth(table.rows) === 0);
    if (!stacked) return [{ caption: "", tables }];
    return tables.flatMap((table) =>
      blocks(table.columns).map(({ caption, columns }) => ({
        caption: `：${caption}`,
        tables: [{ ...table, columns }],
      })),
    );
  }, [tables, isNarrow]);
}

type Block = { readonly caption: string; readonly columns: readonly HeadNode<ColumnLeaf>[] };

/** The innermost groups of columns, each under the heads above it. */
function blocks(nodes: readonly HeadNode<ColumnLeaf>[]): readonly Block[] {
  return nodes.filter(isGroup).flatMap((group) => {
    const inner = blocks(group.children);
    if (inner.length === 0) return [{ caption: group.label, columns: [group] }];
    return inner.map(({ caption, columns }) => ({
      caption: `${group.label} ${caption}`,
      columns: [{ label: group.label, children: columns }],
    }));
  });
}
