import type { DeskOrder, DeskView } from "@/lib/report/desk-line";

/** What the address asks of the desk. */
export type DeskAddress = {
  readonly year: number;
  readonly show: DeskView;
  readonly search: string;
  readonly sort: DeskOrder;
  readonly page: number;
};

/** The address of the desk with something changed; what is as usual is left out. */
export function deskAddress(now: DeskAddress, change: Partial<DeskAddress>): string {
  return `/?${deskQuery({ ...now, ...change })}#desk`;
}

/** A report in the queue of the desk: from there the next one follows in the same order. */
export function reviewAddress(now: DeskAddress, reportId: string): string {
  return `/reviews/${reportId}?${deskQuery({ ...now, page: 1 })}`;
}

/** Where all reports that were handed in come from as one archive, or those of the chosen offices. */
export function archiveAddress(now: DeskAddress, reportIds: readonly string[]): string {
  const query = deskQuery({ ...now, page: 1 });
  for (const id of reportIds) query.append("report", id);
  return `/api/years/${now.year}/documents?${query}`;
}

/** Where the whole list comes from as a workbook. */
export function workbookAddress(now: DeskAddress): string {
  return `/api/years/${now.year}/list?${deskQuery({ ...now, page: 1 })}`;
}

function deskQuery({ year, show, search, sort, page }: DeskAddress): URLSearchParams {
  const query = new URLSearchParams({ year: String(year), show });
  if (search !== "") query.set("q", search);
  if (sort !== "name") query.set("sort", sort);
  if (page !== 1) query.set("page", String(page));
  return query;
}
