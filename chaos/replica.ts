import { execFile } from "node:child_process";
import { once } from "node:events";
import { appendFile, readFile, rm, writeFile } from "node:fs/promises";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import type pg from "pg";
import { processTree } from "@/cli/operations/process-tree";
import { freePort } from "@/cli/operations/started-app";
import { adminRole, openCluster } from "@/lib/server/database/embedded-cluster";
import { startEmbeddedServer } from "@/lib/server/database/embedded-server";
import { connectAsAdmin, ensurePostmaster, stopPostmaster } from "@/lib/server/database/postmaster";
import { type BreakableDatabase, newDirectory, postmaster } from "./database";

const run = promisify(execFile);

/**
 * A database with a streaming replica that has every commit before it is told. It is restarted once:
 * the first server dies, and the replica is promoted and takes its address over.
 */
export async function openReplicatedDatabase(): Promise<BreakableDatabase> {
  const directories = { primary: await newDirectory(), replica: await newDirectory() };
  await createPair(directories);
  const primary = await startEmbeddedServer({ dataDirectory: directories.primary });
  const cluster = await openCluster(directories.replica);
  const { port } = await ensurePostmaster(cluster);
  await waitForEveryCommit(directories.primary);
  const address = await startSwitch(Number(new URL(primary.url).port));
  const here = (url: string) => Object.assign(new URL(url), { port: `${address.port}` }).href;
  return {
    url: here(primary.url),
    adminUrl: here(primary.adminUrl),
    processes: async () => processTree([await postmaster(directories.replica)]),
    async restart() {
      process.kill(await postmaster(directories.primary), "SIGKILL");
      const replica = await connectAsAdmin(cluster, port);
      await replica.query("SELECT pg_promote()").finally(() => replica.end());
      address.leadTo(port);
    },
    async stop() {
      await address.stop();
      await stopPostmaster(cluster);
      await primary.stop();
      for (const directory of Object.values(directories)) {
        await rm(directory, { recursive: true, force: true });
      }
    },
  };
}

type Directories = { readonly primary: string; readonly replica: string };

/** The replica begins as a copy of the files of the server at rest. */
async function createPair({ primary, replica }: Directories): Promise<void> {
  const server = await startEmbeddedServer({ dataDirectory: primary });
  await server.stop();
  await run("cp", ["-a", `${primary}/.`, replica]);
  const settingsFile = path.join(replica, "database.json");
  const settings = JSON.parse(await readFile(settingsFile, "utf8"));
  const source = `host=127.0.0.1 port=${settings.port} user=${adminRole} password=${settings.adminPassword}`;
  await writeFile(settingsFile, JSON.stringify({ ...settings, port: await freePort() }));
  await appendFile(
    path.join(replica, "postgres", "postgresql.auto.conf"),
    `primary_conninfo = '${source}'\n`,
  );
  await writeFile(path.join(replica, "postgres", "standby.signal"), "");
}

/** From here on a commit is told only when the replica has it on its disk. */
async function waitForEveryCommit(primary: string): Promise<void> {
  const cluster = await openCluster(primary);
  const client = await connectAsAdmin(cluster, cluster.settings.port);
  await client.query("ALTER SYSTEM SET synchronous_standby_names = '*'");
  await client.query("SELECT pg_reload_conf()");
  while (!(await isSynchronous(client))) await pause(100);
  await client.end();
}

async function isSynchronous(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query("SELECT sync_state AS state FROM pg_stat_replication");
  return rows[0]?.state === "sync";
}

/** The address the app knows, which leads to one server and then to the other. */
async function startSwitch(first: number) {
  const sockets = new Set<Socket>();
  let port = first;
  const server = createServer((socket) => {
    const onward = connect(port, "127.0.0.1");
    for (const [end, other] of [
      [socket, onward],
      [onward, socket],
    ] as const) {
      sockets.add(end);
      end.pipe(other);
      end.once("error", () => other.destroy());
      end.once("close", () => sockets.delete(end) && other.destroy());
    }
  });
  const dropAll = () => {
    for (const socket of sockets) socket.destroy();
  };
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port, // a TCP server's
    leadTo(next: number) {
      port = next;
      dropAll();
    },
    async stop() {
      dropAll();
      server.close();
      await once(server, "close");
    },
  };
}
