import type { Address } from "@/lib/template/cells";
import type { Words } from "./moved-words";

/** The part of an address that leads to a field, or to words in it. */
export function placeQuery(address: Address, words?: Words): string {
  const place = `cell=${encodeURIComponent(address)}`;
  return words ? `${place}&words=${words.start}-${words.end}` : place;
}

/** The words an address leads to. */
export function readWords(text: string | null): Words | undefined {
  const [, start, end] = /^(\d{1,7})-(\d{1,7})$/.exec(text ?? "") ?? [];
  return start === undefined || end === undefined
    ? undefined
    : { start: Number(start), end: Number(end) };
}
