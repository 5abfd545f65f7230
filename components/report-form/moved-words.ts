import type { Passage } from "@/lib/rules/issue";

export type Words = Pick<Passage, "start" | "end">;

/**
 * Where words are after their text was edited elsewhere; null when the edit was in them. Only what is
 * between the common beginning and the common end of both texts can have been edited.
 */
export function movedWords({ start, end }: Words, before: string, after: string): Words | null {
  if (before === after) return { start, end };
  const most = Math.min(before.length, after.length);
  const head = commonLength(most, (at) => before[at] === after[at]);
  if (end <= head) return { start, end };
  const tail = commonLength(
    most - head,
    (at) => before[before.length - 1 - at] === after[after.length - 1 - at],
  );
  if (start < before.length - tail) return null;
  const shift = after.length - before.length;
  return { start: start + shift, end: end + shift };
}

function commonLength(most: number, isCommon: (at: number) => boolean): number {
  let length = 0;
  while (length < most && isCommon(length)) length += 1;
  return length;
}
