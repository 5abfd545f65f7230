import { readInterchange, toInterchange } from "./interchange";
import type { Report } from "./report";

/**
 * The interchange file as one line of JSON, keys in order, no spaces: the same report always gives
 * the same bytes, so that a hash over them proves the content.
 */
export function canonicalText(report: Report): string {
  return canonicalJson(toInterchange(report));
}

/** The report a canonical text was written from. Stored texts were written by us: a bad one is a bug. */
export function readCanonicalText(text: string): Report {
  const read = readInterchange(JSON.parse(text));
  if (!read.ok) throw new Error(`unreadable version: ${read.reason.problems.join("; ")}`);
  return read.value;
}

/** Any JSON value as text with the keys of every object in order of their code units (RFC 8785). */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) => inOrder(member));
}

function inOrder(member: unknown): unknown {
  if (typeof member !== "object" || member === null || Array.isArray(member)) return member;
  return Object.fromEntries(
    Object.entries(member).sort(([left], [right]) => (left < right ? -1 : 1)),
  );
}
