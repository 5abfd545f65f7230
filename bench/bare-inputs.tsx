import { type KeyboardEvent, useRef } from "react";
import { createRoot } from "react-dom/client";

const grid = document.querySelectorAll(".form-grid .cell");
const columns = ["a", "b", "c", "d", "e", "f"];
const rows = Array.from({ length: grid.length / columns.length }, (_, row) => `row ${row}`);

/** The floor of typing in React: as many inputs as 表三, in its place, with nothing but Enter and selection. */
function BareInputs() {
  const table = useRef<HTMLTableElement>(null);
  function moveDown({ key, target }: KeyboardEvent): void {
    if (key !== "Enter" || !(target instanceof HTMLInputElement)) return;
    const inputs = [...(table.current?.querySelectorAll("input") ?? [])];
    inputs[inputs.indexOf(target) + columns.length]?.focus();
  }
  return (
    <table ref={table} className="bare" onKeyDown={moveDown}>
      <tbody>
        {rows.map((row) => (
          <tr key={row}>
            {columns.map((column) => (
              <td key={column}>
                <input aria-label={`${row} ${column}`} onFocus={(event) => event.target.select()} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

// Both together would have more fields than a browser looks through at every key to fill them in.
const place = document.createElement("div");
document.querySelector(".form-grid")?.replaceWith(place);
createRoot(place).render(<BareInputs />);
