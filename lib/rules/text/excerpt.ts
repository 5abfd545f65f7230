import type { Passage } from "../issue";
import type { TextPart } from "./report-texts";

type Range = Omit<Passage, "address">;

/** Words as typed with a few characters around them, on one line. */
export function excerpt(text: string, { start, end }: Range, around = 4): string {
  const words = text.slice(Math.max(0, start - around), end + around);
  return `“${words.replace(/\s*[\r\n]+\s*/g, "↵").trim()}”`;
}

/** “我,局”等 3 处: the first words of several, and how many there are. */
export function fewOf({ text }: TextPart, passages: readonly Range[]): string {
  const shown = [...new Set(passages.slice(0, 12).map((passage) => excerpt(text, passage)))].slice(
    0,
    3,
  );
  const rest = passages.length > shown.length ? `等 ${passages.length} 处` : "";
  return `${shown.join("、")}${rest}`;
}
