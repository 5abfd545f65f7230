import { type Address, addressOf, cellIndex } from "./cells";
import { rowLeaves } from "./heads";
import { dispositionWords } from "./ledger-words";
import { onceFor } from "./once";
import type { ReportTemplate } from "./template";

/** A row of results under a group: 「（三）不予公开 1.属于国家秘密」. */
export type RefusalReason = {
  /** As sentences may say it, longest first. */
  readonly words: readonly string[];
  /** Those of them that are the official label. */
  readonly official: readonly string[];
  readonly label: string;
  /** Its cell in the 总计 column. */
  readonly cell: Address;
};

/** The reasons a format counts results by, with the words that mean one of them only. */
export const reasonsOf = onceFor((template: ReportTemplate): readonly RefusalReason[] => {
  const table = template.tables.find(({ key }) => key === "requests");
  if (!table) return [];
  return rowLeaves(table).flatMap(({ leaf, above }) => {
    const cell = addressOf(table.key, leaf.key, "allRequesters");
    const official = officialWords(leaf.label);
    const words = wordsOf(leaf.key, official);
    if (above.length < 2 || words.length === 0 || !cellIndex(template).has(cell)) return [];
    return [{ words, official, label: `${above[1] ?? ""} ${leaf.label}`, cell }];
  });
});

/** The label without its number, and the words of ledgers that are long enough to mean this row alone. */
function wordsOf(key: string, official: readonly string[]): readonly string[] {
  if (official.length === 0) return [];
  const common = (dispositionWords[key] ?? []).filter((word) => word.length >= shortestWord);
  return [...new Set([...official, ...common])].sort((left, right) => right.length - left.length);
}

function officialWords(label: string): readonly string[] {
  const bare = label.replace(/^\d\./, "");
  return bare.length < shortestWord ? [] : [bare, bare.replace(/^属于/, "")];
}

const shortestWord = 4;
