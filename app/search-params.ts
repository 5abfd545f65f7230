import { z } from "zod";

/** What stands behind the question mark of an address. */
export type SearchParams = Readonly<Record<string, string | readonly string[] | undefined>>;

/** A page number in an address; anything else is the first page. */
export const pageNumber = z.coerce.number().int().min(1).max(100_000).catch(1);
