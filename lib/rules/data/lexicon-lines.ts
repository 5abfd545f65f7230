import { ok, type Result, refuse } from "../../result";
import type { Lexicon } from "./lexicon";

/** A lexicon as people write it: one entry a line. */
export type LexiconLines = Readonly<Record<LexiconList, string>>;
export type LexiconList = (typeof lexiconLists)[number];
export const lexiconLists = ["typos", "forbidden", "offTopic", "allowed", "documents"] as const;

/** The line that could not be read, counted from 1. */
export type LexiconProblem = {
  readonly kind: "no-pair" | "no-title" | "too-long" | "too-many";
  readonly list: LexiconList;
  readonly line: number;
  readonly text: string;
};

export const mostLines = 500;
const longestLine = 120;

/** Reads what was written, or tells the first line that is none. Empty lines are left out. */
export function lexiconFromLines(lines: LexiconLines): Result<Lexicon, LexiconProblem> {
  const read = {
    typos: entriesOf(lines, "typos", typoOf),
    forbidden: entriesOf(lines, "forbidden", wordOf),
    offTopic: entriesOf(lines, "offTopic", wordOf),
    allowed: entriesOf(lines, "allowed", wordOf),
    documents: entriesOf(lines, "documents", documentOf),
  };
  for (const list of Object.values(read)) if (!list.ok) return list;
  return ok(
    Object.fromEntries(
      Object.entries(read).flatMap(([name, list]) =>
        list.ok && list.value.length > 0 ? [[name, list.value]] : [],
      ),
    ),
  );
}

/** A lexicon as `lexiconFromLines` reads it. */
export function linesOfLexicon(lexicon: Lexicon): LexiconLines {
  const { typos = [], forbidden = [], offTopic = [], allowed = [], documents = [] } = lexicon;
  return {
    typos: typos.map(([wrong, right]) => `${wrong}＝${right}`).join("\n"),
    forbidden: forbidden.join("\n"),
    offTopic: offTopic.join("\n"),
    allowed: allowed.join("\n"),
    documents: documents
      .map(({ title, number }) => `《${title}》${number === null ? "" : `（${number}）`}`)
      .join("\n"),
  };
}

type Entry<Value> = Result<Value, "no-pair" | "no-title">;

function entriesOf<Value>(
  lines: LexiconLines,
  list: LexiconList,
  entryOf: (line: string) => Entry<Value>,
): Result<readonly Value[], LexiconProblem> {
  const written = lines[list]
    .split(/\r\n|\r|\n/)
    .map((text, at) => ({ text: text.trim(), line: at + 1 }))
    .filter(({ text }) => text !== "");
  const entries: Value[] = [];
  for (const { text, line } of written) {
    if (entries.length >= mostLines) return refuse({ kind: "too-many", list, line, text });
    if (text.length > longestLine) return refuse({ kind: "too-long", list, line, text });
    const entry = entryOf(text);
    if (!entry.ok) return refuse({ kind: entry.reason, list, line, text });
    entries.push(entry.value);
  }
  return ok(entries);
}

/** 布署＝部署 */
function typoOf(line: string): Entry<readonly [string, string]> {
  const [wrong = "", right = "", ...more] = line.split(/\s*(?:=|＝|→)\s*/);
  const isPair = wrong !== "" && right !== "" && wrong !== right && more.length === 0;
  return isPair ? ok([wrong, right]) : refuse("no-pair");
}

function wordOf(line: string): Entry<string> {
  return ok(line);
}

/** 《…办法》（县政办发〔2024〕3号); the number may be left out. */
function documentOf(line: string): Entry<{ title: string; number: string | null }> {
  const [, title = "", number] = /^《(.+)》\s*(?:[（(](.+)[)）])?$/.exec(line) ?? [];
  return title === "" ? refuse("no-title") : ok({ title, number: number ?? null });
}
