import { readFile } from "node:fs/promises";
import { z } from "zod";

export type BuiltAction = {
  readonly id: string;
  readonly name: string;
  /** A page that knows it, as `/reviews/[id]`. */
  readonly page: string;
};

const manifest = z.object({
  node: z.record(
    z.string(),
    z.object({ exportedName: z.string(), workers: z.record(z.string(), z.unknown()) }),
  ),
});

/** The server actions that the build has, also those no source names by itself. */
export async function builtActions(): Promise<readonly BuiltAction[]> {
  const { node } = manifest.parse(await readJson(".next/server/server-reference-manifest.json"));
  return Object.entries(node).map(([id, { exportedName, workers }]) => ({
    id,
    name: exportedName,
    page: pageOf(Object.keys(workers)),
  }));
}

/** The addresses that the build answers, as `/reviews/[id]`. */
export async function builtAddresses(): Promise<readonly string[]> {
  const routes = z.record(z.string(), z.string());
  const built = routes.parse(await readJson(".next/app-path-routes-manifest.json"));
  return Object.values(built).filter((address) => !/^\/(_|icon[.]svg$)/.test(address));
}

// Not the root: the way back to it is not told in the address of the sign-in page.
function pageOf(workers: readonly string[]): string {
  const pages = workers
    .map((worker) => worker.replace(/^app|\/page$|\/\([^)]*\)/g, ""))
    .filter((page) => page !== "" && !page.startsWith("/_"));
  const [page] = pages;
  if (page === undefined) throw new Error("an action belongs to no page");
  return page;
}

async function readJson(file: string): Promise<unknown> {
  return JSON.parse(await readFile(file, "utf8"));
}
