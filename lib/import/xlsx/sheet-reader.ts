import type { SaxesTagPlain } from "saxes";
import { Unsafe } from "../broken-document";
import type { PartReader } from "../docx/read-part";
import type { CellFormats } from "./cell-formats";
import type { CellContent, SheetCell, SheetRow } from "./sheet";
import { isTrue, localName, unescaped } from "./workbook-xml";

/** A merged cell may claim to cover millions. */
const mostCovered = 200_000;
const mostMerges = 20_000;
const lastColumn = 16_384;

export type CellContext = {
  readonly strings: readonly string[];
  readonly formats: CellFormats;
  /** With more of them a sheet is refused. */
  readonly mostCells: number;
};
type OpenRow = { readonly number: number; readonly hidden: boolean; readonly cells: PlainCell[] };
type PlainCell = CellContent & { readonly column: number };
type OpenCell = { readonly column: number; readonly type: string; readonly style: number };
type Range = {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};

/** Collects the cells of one sheet from the events of the parser. */
export class SheetReader implements PartReader {
  private readonly read: OpenRow[] = [];
  private readonly merges: Range[] = [];
  private readonly hiddenColumns: (readonly [number, number])[] = [];
  private readonly path: string[] = [];
  private cell: OpenCell | null = null;
  private value = "";
  private count = 0;

  constructor(private readonly context: CellContext) {}

  readonly open = ({ name, attributes }: SaxesTagPlain): void => {
    const local = localName(name);
    this.path.push(local);
    switch (local) {
      case "col":
        if (isTrue(attributes.hidden)) {
          this.hiddenColumns.push([Number(attributes.min) - 1, Number(attributes.max) - 1]);
        }
        break;
      case "row":
        this.openRow(attributes);
        break;
      case "c":
        this.openCell(attributes);
        break;
      case "mergeCell":
        this.addMerge(attributes.ref ?? "");
        break;
    }
  };

  readonly close = (): void => {
    if (this.path.pop() === "c") this.closeCell();
  };

  readonly text = (text: string): void => {
    const isValue = this.path.at(-1) === "v";
    const isInline =
      this.path.at(-1) === "t" && this.path.includes("is") && !this.path.includes("rPh");
    if (this.cell && (isValue || isInline)) this.value += text;
  };

  /** The rows with content, merged cells spread over what they cover. */
  rows(): readonly SheetRow[] {
    const covers = new Map(this.merges.map((range) => [`${range.top}:${range.left}`, range]));
    const covered = new Set<string>();
    let area = 0;
    for (const { top, left, bottom, right } of this.merges) {
      area += (bottom - top + 1) * (right - left + 1);
      if (area > mostCovered) throw new Unsafe();
      for (let row = top; row <= bottom; row += 1) {
        for (let column = left; column <= right; column += 1) covered.add(`${row}:${column}`);
      }
      covered.delete(`${top}:${left}`);
    }
    return this.read.map(({ number, hidden, cells }) => ({
      number,
      hidden,
      cells: cells
        .filter(({ column }) => !covered.has(`${number}:${column}`))
        .map((cell) => ({
          ...cell,
          hidden: this.isHidden(cell.column),
          ...sizeOf(covers.get(`${number}:${cell.column}`)),
        })),
    }));
  }

  private isHidden(column: number): boolean {
    return this.hiddenColumns.some(([from, to]) => column >= from && column <= to);
  }

  private openRow({ r, hidden }: SaxesTagPlain["attributes"]): void {
    const given = Number(r);
    const next = (this.read.at(-1)?.number ?? 0) + 1;
    const number = Number.isInteger(given) && given > 0 ? given : next;
    this.read.push({ number, hidden: isTrue(hidden), cells: [] });
  }

  private openCell({ r = "", t = "n", s = "0" }: SaxesTagPlain["attributes"]): void {
    this.count += 1;
    if (this.count > this.context.mostCells) throw new Unsafe();
    const last = this.read.at(-1)?.cells.at(-1)?.column ?? -1;
    const column = columnOf(r) ?? last + 1;
    this.cell = { column, type: t, style: Number(s) };
    this.value = "";
  }

  private closeCell(): void {
    if (!this.cell) return;
    const { column, type, style } = this.cell;
    this.read.at(-1)?.cells.push({ column, ...this.contentOf(type, style) });
    this.cell = null;
  }

  private contentOf(type: string, style: number): CellContent {
    switch (type) {
      case "s":
        return textContent(this.context.strings[Number(this.value)] ?? "");
      case "n":
        return this.context.formats.contentOf(this.value, style);
      case "b":
        return this.value === "1" ? { text: "TRUE", value: true } : { text: "FALSE", value: false };
      default:
        return textContent(unescaped(this.value));
    }
  }

  private addMerge(ref: string): void {
    const [, left, top, right, bottom] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(ref) ?? [];
    const [from, to] = [columnOf(left ?? ""), columnOf(right ?? "")];
    if (from === null || to === null) return;
    if (this.merges.length >= mostMerges) throw new Unsafe();
    this.merges.push({ top: Number(top), left: from, bottom: Number(bottom), right: to });
  }
}

function textContent(text: string): CellContent {
  return { text, value: text === "" ? null : text };
}

function sizeOf(range: Range | undefined): Pick<SheetCell, "columns" | "rows"> {
  if (!range) return { columns: 1, rows: 1 };
  return { columns: range.right - range.left + 1, rows: range.bottom - range.top + 1 };
}

/** B7 is in column 1; null for what names no column. */
function columnOf(reference: string): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0];
  if (letters === undefined) return null;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return column < lastColumn ? column : null;
}
