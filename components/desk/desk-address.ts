export type DeskAddress = {
  readonly year: number;
  readonly show: string;
  readonly search: string;
  readonly sort: string;
  readonly page: number;
};

/** The address of the desk with something changed; what is as usual is left out. */
export function deskAddress(now: DeskAddress, change: Partial<DeskAddress>): string {
  const { year, show, search, sort, page } = { ...now, ...change };
  const query = new URLSearchParams({ year: String(year), show });
  if (search !== "") query.set("q", search);
  if (sort !== "name") query.set("sort", sort);
  if (page !== 1) query.set("page", String(page));
  return `/?${query}#desk`;
}
