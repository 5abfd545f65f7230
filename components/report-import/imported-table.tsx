import { type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from "react";
import { formatCell } from "@/lib/report/cell-value";
import type { Address } from "@/lib/template/cells";
import { printedGrid } from "@/lib/template/grid";
import type { Table } from "@/lib/template/template";
import { gridMoves, type Move } from "../report-form/grid-moves";
import { PrintedTable } from "../report-view/printed-table";
import { confidenceOf } from "./confidence";
import type { ImportProposal } from "./import-proposal";
import type { ImportView } from "./import-view";

const moves: Readonly<Record<string, Move>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
  Home: "first",
  End: "last",
};

/** A table that was read. Every cell tells on focus and hover where it stood; arrow keys walk the cells. */
export function ImportedTable({
  tables,
  caption,
  proposal,
  view,
  onPlace,
}: {
  readonly tables: readonly Table[];
  readonly caption: string;
  readonly proposal: ImportProposal;
  readonly view: ImportView;
  readonly onPlace: (place: Address) => void;
}) {
  const box = useRef<HTMLDivElement>(null);
  const grid = useMemo(() => gridMoves(printedGrid(tables), () => true), [tables]);
  const firstDoubtful = grid.addresses.find((address) => view.doubtful.has(address));
  const [current, setCurrent] = useState(firstDoubtful ?? grid.addresses[0]);
  const findings = useMemo(
    () => new Map([...view.doubtful].map((address) => [address, "warning"] as const)),
    [view.doubtful],
  );

  function walk(event: KeyboardEvent): void {
    const move = moves[event.key];
    const target = move && current !== undefined ? grid.from(current, move) : null;
    if (target === null) return;
    event.preventDefault();
    box.current?.querySelector<HTMLElement>(`[data-place="${target}"]`)?.focus();
  }

  function dress(address: Address, value: ReactNode): ReactNode {
    const change = view.changes.get(address);
    const confidence = confidenceOf(proposal, view, address);
    const was = proposal.versions === null || change === undefined ? "" : formatCell(change.before);
    return (
      <button
        type="button"
        data-place={address}
        tabIndex={address === current ? 0 : -1}
        className="import-cell"
        onFocus={() => {
          setCurrent(address);
          onPlace(address);
        }}
        onMouseEnter={() => onPlace(address)}
      >
        {value}
        <span className={`import-sign import-${confidence.kind}`}>
          <span aria-hidden="true">{confidence.sign}</span>
          <span className="sr-only">{confidence.text}</span>
        </span>
        {was === "" ? null : (
          <span className="import-was">
            原 <del>{was}</del>
          </span>
        )}
      </button>
    );
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the arrow keys of the buttons in it
    <div ref={box} onKeyDown={walk} className="import-table">
      <PrintedTable
        tables={tables}
        caption={caption}
        report={view.imported}
        totals={view.totals}
        findings={findings}
        dress={dress}
      />
    </div>
  );
}
