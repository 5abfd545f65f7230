import type { PastedBlock } from "./pasted-block";

/** Cells of clipboard text as spreadsheets write it: tabs, line ends, quoted cells with line breaks. */
export function readTabbedText(text: string): PastedBlock {
  const rows: string[][] = [[]];
  let rest = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  for (let done = false; !done; ) {
    const quoted = /^"((?:[^"]|"")*)"(?=[\t\n]|$)/.exec(rest);
    const plain = /^[^\t\n]*/.exec(rest);
    const cell = quoted ? (quoted[1] ?? "").replaceAll('""', '"') : (plain?.[0] ?? "");
    rows.at(-1)?.push(cell);
    rest = rest.slice((quoted ?? plain)?.[0].length ?? 0);
    done = rest === "";
    if (rest.startsWith("\n")) rows.push([]);
    rest = rest.slice(1);
  }
  return rows;
}
