import type { ReactNode } from "react";
import { Link } from "../ui/link";

export type Crumb = { readonly label: string; readonly href: string };

/** The frame of every page but the editor: where one is, what the page is about, its content. */
export function PageFrame({
  crumbs = [],
  eyebrow,
  title,
  actions,
  wide = false,
  children,
}: {
  readonly crumbs?: readonly Crumb[];
  /** Unit and year, above the title. */
  readonly eyebrow?: string;
  readonly title: string;
  readonly actions?: ReactNode;
  /** For a page that shows the widest table with something beside it. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <div
      className={`mx-auto px-4 pt-3 pb-8 print:max-w-none print:p-0 ${wide ? "max-w-board" : "max-w-sheet"}`}
    >
      {crumbs.length === 0 ? null : <Breadcrumb crumbs={crumbs} current={title} />}
      <div className="mt-2 mb-4 flex flex-wrap items-end justify-between gap-3 print:hidden">
        <div>
          {eyebrow === undefined ? null : <p className="text-ink-600">{eyebrow}</p>}
          <h1 className="text-2xl font-semibold">{title}</h1>
        </div>
        {actions}
      </div>
      {children}
    </div>
  );
}

function Breadcrumb({
  crumbs,
  current,
}: {
  readonly crumbs: readonly Crumb[];
  readonly current: string;
}) {
  return (
    <nav aria-label="所在位置" className="print:hidden">
      <ol className="flex flex-wrap gap-x-2 text-sm text-ink-600">
        {crumbs.map(({ label, href }) => (
          <li key={href} className="flex gap-x-2">
            <Link href={href} className="link inline-flex min-h-6 items-center">
              {label}
            </Link>
            <span aria-hidden="true" className="self-center">
              /
            </span>
          </li>
        ))}
        <li aria-current="page" className="self-center">
          {current}
        </li>
      </ol>
    </nav>
  );
}
