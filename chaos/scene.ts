import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { type NextServer, startNext } from "@/cli/launcher/next-server";
import { freePort, lockFile } from "@/cli/operations/started-app";
import { type EmbeddedServer, startEmbeddedServer } from "@/lib/server/database/embedded-server";
import { applyMigrations } from "@/lib/server/database/migrations";
import { seedDemoCast } from "@/prisma/seed";

/** Two servers on one database, each of which can be broken by itself. */
export type Scene = {
  readonly ports: readonly number[];
  /** The processes of the servers that run now. */
  readonly processes: () => readonly number[];
  /** Ends a server without a word and starts it again. */
  readonly killInstance: (instance: 0 | 1) => Promise<void>;
  readonly restartDatabase: (how: { readonly hard: boolean }) => Promise<void>;
  /** Asks the database as its owner. */
  readonly query: <Row extends pg.QueryResultRow>(
    text: string,
    values?: readonly unknown[],
  ) => Promise<readonly Row[]>;
  readonly databaseUrl: () => string;
  readonly stop: () => Promise<void>;
};

export async function openScene(): Promise<Scene> {
  const dataDirectory = await mkdtemp(path.join(tmpdir(), `nianbao-test-${process.pid}-`));
  let database = await startEmbeddedServer({ dataDirectory });
  await applyMigrations({ url: database.adminUrl, directory: "prisma/migrations" });
  await seedDemoCast(database.url);
  const ports = [await freePort(), await freePort()];
  const instances = await Promise.all(ports.map((port) => startInstance(port, database)));
  // One after the other: what is being started cannot be killed.
  let starting: Promise<void> = Promise.resolve();
  return {
    ports,
    processes: () => instances.map(({ processId }) => processId),
    killInstance(instance) {
      starting = starting.then(async () => {
        await kill(instances[instance]);
        instances[instance] = await startInstance(ports[instance] ?? 0, database);
      });
      return starting;
    },
    async restartDatabase({ hard }) {
      if (hard) process.kill(await postmaster(dataDirectory), "SIGKILL");
      else await database.stop();
      const { url } = database;
      database = await startEmbeddedServer({ dataDirectory });
      if (database.url !== url) throw new Error("somebody took the port of the database");
    },
    query: (text, values) => ask(database, text, values),
    databaseUrl: () => database.adminUrl,
    async stop() {
      await starting;
      await Promise.all(instances.map((instance) => instance.stop()));
      await database.stop();
      await rm(dataDirectory, { recursive: true, force: true });
    },
  };
}

function startInstance(port: number, { url }: EmbeddedServer): Promise<NextServer> {
  const secret = "both instances sign with this, and nobody else does";
  const settings = { databaseUrl: url, secret, demo: true };
  return startNext({ mode: "start", host: "127.0.0.1", port, ...settings });
}

async function kill(instance: NextServer | undefined): Promise<void> {
  if (!instance) return;
  process.kill(instance.processId, "SIGKILL");
  await instance.exited;
}

async function postmaster(dataDirectory: string): Promise<number> {
  return Number((await readFile(lockFile(dataDirectory), "utf8")).split("\n")[0]);
}

async function ask<Row extends pg.QueryResultRow>(
  { adminUrl }: EmbeddedServer,
  text: string,
  values: readonly unknown[] = [],
): Promise<readonly Row[]> {
  const client = new pg.Client({ connectionString: adminUrl });
  client.on("error", () => undefined); // the query itself fails as well
  await client.connect();
  const { rows } = await client.query<Row>(text, [...values]).finally(() => client.end());
  return rows;
}
