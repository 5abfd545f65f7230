import type { Fix, TextEdit } from "../issue";

/** A repair that replaces words and has one right form, but may change what is said. */
export function editingFix(label: string, edits: readonly TextEdit[]): Fix {
  return { label, changes: [], edits };
}

/** A repair of punctuation, spaces and shapes of signs, which changes no meaning. */
export function safeFix(label: string, edits: readonly TextEdit[]): Fix {
  return { label, changes: [], edits, safe: true };
}
