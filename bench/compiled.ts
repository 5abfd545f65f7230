import { pathToFileURL } from "node:url";
import { build } from "esbuild";

/**
 * A benchmark in the form in which the app runs in production: what starts these files names every
 * function when it makes it, which costs the rules a sixth of their time.
 */
export async function compiled(name: string): Promise<unknown> {
  const outfile = `.cache/bench/${name}.mjs`;
  await build({
    entryPoints: [`bench/${name}.ts`],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    logLevel: "warning",
  });
  return import(pathToFileURL(outfile).href);
}
