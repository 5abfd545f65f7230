import "server-only";

/** A page that exists: which one, of how many, and how many lines stand before it. */
export type ShownPage = { readonly page: number; readonly pages: number; readonly skip: number };

/** The page that is wanted, or the one nearest to it that a list of this length has. */
export function pageOf({
  total,
  wanted,
  perPage,
}: {
  readonly total: number;
  readonly wanted: number;
  readonly perPage: number;
}): ShownPage {
  const pages = Math.max(1, Math.ceil(total / perPage));
  const page = Math.min(Math.max(1, wanted), pages);
  return { page, pages, skip: (page - 1) * perPage };
}
