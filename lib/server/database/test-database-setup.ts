import "server-only";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { startEmbeddedServer } from "./embedded-server";
import { applyMigrations } from "./migrations";
import { isProcessAlive } from "./process-liveness";

declare module "vitest" {
  interface ProvidedContext {
    readonly testServer: { readonly url: string; readonly adminUrl: string };
  }
}

const prefix = "nianbao-test-";

/** One throwaway server for a run of the integration tests; its database is what each test file copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await sweepAbandoned();
  const dataDirectory = await mkdtemp(path.join(tmpdir(), `${prefix}${process.pid}-`));
  const { url, adminUrl, stop } = await startEmbeddedServer({ dataDirectory });
  await applyMigrations({ url: adminUrl, directory: path.resolve("prisma/migrations") });
  project.provide("testServer", { url, adminUrl });
  return async () => {
    await stop();
    await rm(dataDirectory, { recursive: true, force: true });
  };
}

// A killed run leaves its server behind; the directory names the process it belonged to.
async function sweepAbandoned(): Promise<void> {
  const names = (await readdir(tmpdir())).filter((name) => name.startsWith(prefix));
  const abandoned = names.filter((name) => !isProcessAlive(Number(name.split("-")[2])));
  await Promise.all(abandoned.map((name) => discard(path.join(tmpdir(), name))));
}

async function discard(dataDirectory: string): Promise<void> {
  const server = await startEmbeddedServer({ dataDirectory }).catch(() => null);
  await server?.stop();
  await rm(dataDirectory, { recursive: true, force: true }).catch(() => undefined);
}
