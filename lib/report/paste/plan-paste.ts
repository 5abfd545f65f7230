import { type Address, cellIndex } from "../../template/cells";
import type { Table } from "../../template/template";
import { type CellValue, isRaw, parseCell } from "../cell-value";
import { type Report, valueAt, withValues } from "../report";
import { settleTotals } from "../settle-totals";
import { deriveTotals, type Total } from "../totals";
import type { PastedBlock, Placement, UnplacedText } from "./pasted-block";
import { placeByLabel } from "./place-by-label";
import { placeByPosition } from "./place-by-position";

/** What a paste would do; nothing that did not find its place is left out in silence. */
export type PastePlan = {
  readonly changes: readonly (readonly [Address, CellValue])[];
  /** Cells filled in, pasted totals not counted. */
  readonly filled: number;
  readonly unplaced: readonly UnplacedText[];
  /** Pasted totals that differ from the computed ones; they are kept as printed. */
  readonly differingTotals: readonly Address[];
};
/** Where a block may go: the section's tables, and the cell the cursor is in. */
export type PasteTarget = {
  readonly tables: readonly Table[];
  /** Addresses of the printed rows, top to bottom, totals included. */
  readonly rows: readonly (readonly Address[])[];
  readonly start: Address;
};

/**
 * Places a pasted block. A block with row labels is matched by label, wherever the cursor is; a
 * bare block of numbers fills right and down from the cursor. Blanks stay blank, totals are compared.
 */
export function planPaste(report: Report, block: PastedBlock, target: PasteTarget): PastePlan {
  const placements = placeByLabel(block, target.tables) ?? placeByPosition(block, target);
  return settle(report, placements);
}

function settle(report: Report, placements: readonly Placement[]): PastePlan {
  const cells = cellIndex(report.template);
  const placed = placements.flatMap((placement) => {
    const cell = "address" in placement ? cells.get(placement.address) : undefined;
    return cell && "address" in placement ? [{ cell, text: placement.text }] : [];
  });
  const values = placed.map(
    ({ cell, text }) => [cell.address, parseCell(cell.quantity, text)] as const,
  );
  const settled = settleTotals(withValues(report, values));
  const totals = deriveTotals(settled);
  const changes = values.map(([address]) => [address, valueAt(settled, address)] as const);
  return {
    changes,
    filled: changes.filter(([address, value]) => !totals.has(address) && value !== null).length,
    unplaced: [
      ...placements.flatMap((placement) =>
        "unplaced" in placement && placement.unplaced.text.trim() !== ""
          ? [placement.unplaced]
          : [],
      ),
      ...changes.flatMap(([, value]) =>
        isRaw(value) ? [{ text: value.raw, reason: "not-a-number" as const }] : [],
      ),
    ],
    differingTotals: changes
      .filter(([address, value]) => value !== null && differs(totals.get(address), value))
      .map(([address]) => address),
  };
}

/** A 0 printed over blank parts says nothing wrong. */
function differs(total: Total | undefined, printed: CellValue): boolean {
  return total !== undefined && printed !== (total.running ?? 0);
}
