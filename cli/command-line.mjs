import { refuseOldNode } from "./launcher/node-version.mjs";
import { Refusal } from "./launcher/refusal.mjs";

try {
  refuseOldNode(process.versions.node);
  // Loaded late: an old Node could not even read it, and would say so in its own words.
  const { commandLineBundle } = await import("./launcher/command-line-bundle.mjs");
  await import(await commandLineBundle());
} catch (error) {
  const sentence = error instanceof Refusal ? error.message : error instanceof Error && error.stack;
  process.stderr.write(`${sentence || error}\n`);
  process.exit(2); // 1 is what a check says that has found something
}
