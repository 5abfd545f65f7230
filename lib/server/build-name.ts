import "server-only";
import { readFileSync } from "node:fs";
import path from "node:path";

const file = path.join(process.cwd(), ".next", "BUILD_ID");

/** Read once: an upgrade writes the file anew under a server that still runs. */
let name: string | null = null;

/** Names the version of the app that this process runs; the same for every build of the same sources. */
export function buildName(): string {
  name ??= readName();
  return name;
}

function readName(): string {
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    return "development"; // nothing has been built
  }
}
