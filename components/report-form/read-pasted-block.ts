import type { PastedBlock } from "@/lib/report/paste/pasted-block";
import { readTabbedText } from "@/lib/report/paste/read-clipboard";

/** Cells on the clipboard, from an HTML table or tabbed text; null when it is one plain value. */
export function readPastedBlock(clipboard: DataTransfer): PastedBlock | null {
  const block = htmlTable(clipboard.getData("text/html")) ?? textBlock(clipboard);
  const single = block.length === 1 && block[0]?.length === 1;
  return single || block.length === 0 ? null : block;
}

function textBlock(clipboard: DataTransfer): PastedBlock {
  return readTabbedText(clipboard.getData("text/plain"));
}

/** Rows of the tables in copied HTML, cells as they stand: merged heads are matched by label. */
function htmlTable(html: string): PastedBlock | null {
  if (!/<table/i.test(html)) return null;
  const document = new DOMParser().parseFromString(html, "text/html");
  for (const dropped of document.querySelectorAll("del, [hidden], style, script")) dropped.remove();
  const rows = [...document.querySelectorAll("tr")].filter(isVisible);
  return rows.map((row) =>
    [...row.querySelectorAll("td, th")]
      .filter((cell) => cell.closest("tr") === row && isVisible(cell))
      .map((cell) => (cell.textContent ?? "").replace(/\s+/g, " ").trim()),
  );
}

/** Spreadsheets copy hidden rows along, and rows of no height that only carry widths. */
function isVisible(element: Element): boolean {
  const style = element.getAttribute("style") ?? "";
  const height = element.getAttribute("height");
  return (
    !/display:\s*none/i.test(style) && !/height:\s*0(pt|px)?\s*(;|$)/i.test(style) && height !== "0"
  );
}
