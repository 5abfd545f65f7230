import type { FormColumn } from "./form-rows";
import { spellingsOf } from "./label";

/** Whether printed column heads stand in another order than those of the form. */
export function areDisordered(columns: readonly FormColumn[], heads: readonly string[]): boolean {
  return siblingGroups(columns).some((group) => isDisordered(group, heads));
}

function isDisordered(siblings: readonly string[], heads: readonly string[]): boolean {
  const places = siblings.flatMap((label) => {
    const at = heads.findIndex((head) => spellingsOf(label).includes(head));
    return at === -1 ? [] : [at];
  });
  return places.some((place, at) => at > 0 && place < (places[at - 1] ?? 0));
}

/** The labels of each level that stand side by side. */
function siblingGroups(columns: readonly FormColumn[]): readonly (readonly string[])[] {
  const groups = new Map<string, Set<string>>();
  for (const { above, label } of columns) {
    const path = [...above, label];
    for (const [level, name] of path.entries()) {
      const parent = path.slice(0, level).join(" ");
      groups.set(parent, (groups.get(parent) ?? new Set()).add(name));
    }
  }
  return [...groups.values()].map((names) => [...names]);
}

/** The columns stand in the order of the form. */
export function isAscending(order: readonly number[]): boolean {
  return order.every((column, at) => at === 0 || column > (order[at - 1] ?? 0));
}
