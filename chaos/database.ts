import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { processTree } from "@/cli/operations/process-tree";
import { lockFile } from "@/cli/operations/started-app";
import { startEmbeddedServer } from "@/lib/server/database/embedded-server";

/** A database that can be broken; the addresses stay as they are. */
export type BreakableDatabase = {
  readonly url: string;
  readonly adminUrl: string;
  readonly processes: () => Promise<readonly number[]>;
  /** Ends it, hard as a crash does, and has one at the same address again. */
  readonly restart: (how: { readonly hard: boolean }) => Promise<void>;
  readonly stop: () => Promise<void>;
};

export async function openSingleDatabase(): Promise<BreakableDatabase> {
  const dataDirectory = await newDirectory();
  let server = await startEmbeddedServer({ dataDirectory });
  const { url, adminUrl } = server;
  return {
    url,
    adminUrl,
    processes: async () => processTree([await postmaster(dataDirectory)]),
    async restart({ hard }) {
      if (hard) process.kill(await postmaster(dataDirectory), "SIGKILL");
      else await server.stop();
      server = await startEmbeddedServer({ dataDirectory });
      if (server.url !== url) throw new Error("somebody took the port of the database");
    },
    async stop() {
      await server.stop();
      await rm(dataDirectory, { recursive: true, force: true });
    },
  };
}

export function newDirectory(): Promise<string> {
  return mkdtemp(path.join(tmpdir(), `nianbao-test-${process.pid}-`));
}

/** The process of the server in a data directory. */
export async function postmaster(dataDirectory: string): Promise<number> {
  return Number((await readFile(lockFile(dataDirectory), "utf8")).split("\n")[0]);
}
