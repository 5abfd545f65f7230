import path from "node:path";
import { fileURLToPath } from "node:url";
import { refuseOldNode } from "./launcher/node-version.mjs";
import { exitWith } from "./launcher/refusal.mjs";

process.chdir(path.dirname(path.dirname(fileURLToPath(import.meta.url))));

/** @type {"start" | "dev"} */
const mode = process.argv.includes("--dev") ? "dev" : "start";

/** @type {() => void} */
let stop = () => process.exit(1);
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
  process.on(signal, () => stop());
}

try {
  refuseOldNode(process.versions.node);
  await start();
} catch (error) {
  exitWith(error);
}

// Its modules are loaded late: an old Node could not even read them, and would say so in its own words.
async function start() {
  const { whenNpmIsGone } = await import("./launcher/watch-npm.mjs");
  const { prepare } = await import("./launcher/prepare.mjs");
  const { startServing, stopServing } = await import("./launcher/serve-process.mjs");
  await whenNpmIsGone(() => stop());
  const { host, port } = await prepare(process.env, mode);
  const serving = startServing(mode, { HOST: host, PORT: `${port}` });
  stop = () => stopServing(serving);
  serving.once("exit", (code) => process.exit(code ?? 1));
}
