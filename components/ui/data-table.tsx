import type { ReactNode } from "react";

/** A list as a table; its caption tells readers what is listed. */
export function DataTable({
  caption,
  columns,
  children,
}: {
  caption: string;
  columns: readonly string[];
  children: ReactNode;
}) {
  return (
    <div className="relative overflow-x-auto">
      <table className="w-full border-collapse text-left">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-b border-line-500 bg-page text-ink-600">
            {columns.map((column) => (
              <th key={column} scope="col" className="px-3 py-2 font-normal whitespace-nowrap">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

export function DataRow({ children }: { children: ReactNode }) {
  return <tr className="border-b border-line-200 last:border-b-0 hover:bg-page">{children}</tr>;
}

export function DataCell({
  head = false,
  className = "",
  children,
}: {
  head?: boolean;
  className?: string;
  children: ReactNode;
}) {
  const look = `px-3 py-2.5 align-middle ${className}`;
  return head ? (
    <th scope="row" className={`font-normal ${look}`}>
      {children}
    </th>
  ) : (
    <td className={look}>{children}</td>
  );
}
