import { type KeyboardEvent, useRef } from "react";
import { createRoot } from "react-dom/client";

const rows = Array.from({ length: 25 }, (_, row) => `row ${row}`);
const columns = Array.from({ length: 6 }, (_, column) => `column ${column}`);

/** The floor of typing in React: as many inputs as 表三 has, with nothing but Enter and selection. */
function BareInputs() {
  const table = useRef<HTMLTableElement>(null);
  function moveDown({ key, target }: KeyboardEvent): void {
    if (key !== "Enter" || !(target instanceof HTMLInputElement)) return;
    const inputs = [...(table.current?.querySelectorAll("input") ?? [])];
    inputs[inputs.indexOf(target) + 6]?.focus();
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

const place = document.createElement("div");
document.querySelector(".form-grid")?.after(place);
createRoot(place).render(<BareInputs />);
