import pg from "pg";
import { type NextServer, startNext } from "@/cli/launcher/next-server";
import { freePort } from "@/cli/operations/started-app";
import { applyMigrations } from "@/lib/server/database/migrations";
import { seedDemoCast } from "@/prisma/seed";
import { type BreakableDatabase, openSingleDatabase } from "./database";

/** Two servers on one database, each of which can be broken by itself. */
export type Scene = {
  readonly ports: readonly number[];
  /** The processes of the servers that run now. */
  readonly processes: () => readonly number[];
  readonly databaseProcesses: () => Promise<readonly number[]>;
  /** Ends a server without a word and starts it again. */
  readonly killInstance: (instance: 0 | 1) => Promise<void>;
  readonly restartDatabase: (how: { readonly hard: boolean }) => Promise<void>;
  /** Asks the database as its owner. */
  readonly query: <Row extends pg.QueryResultRow>(
    text: string,
    values?: readonly unknown[],
  ) => Promise<readonly Row[]>;
  readonly databaseUrl: string;
  readonly stop: () => Promise<void>;
};

export async function openScene(openDatabase = openSingleDatabase): Promise<Scene> {
  const database = await openDatabase();
  await applyMigrations({ url: database.adminUrl, directory: "prisma/migrations" });
  await seedDemoCast(database.url);
  const ports = [await freePort(), await freePort()];
  const instances = await Promise.all(ports.map((port) => startInstance(port, database)));
  // One after the other: what is being started cannot be killed.
  let starting: Promise<void> = Promise.resolve();
  return {
    ports,
    processes: () => instances.map(({ processId }) => processId),
    databaseProcesses: database.processes,
    killInstance(instance) {
      starting = starting.then(async () => {
        await kill(instances[instance]);
        instances[instance] = await startInstance(ports[instance] ?? 0, database);
      });
      return starting;
    },
    restartDatabase: database.restart,
    query: (text, values) => ask(database, text, values),
    databaseUrl: database.adminUrl,
    async stop() {
      await starting;
      await Promise.all(instances.map((instance) => instance.stop()));
      await database.stop();
    },
  };
}

function startInstance(port: number, { url }: BreakableDatabase): Promise<NextServer> {
  const secret = "both instances sign with this, and nobody else does";
  const settings = { databaseUrl: url, secret, demo: true };
  return startNext({ mode: "start", host: "127.0.0.1", port, ...settings });
}

async function kill(instance: NextServer | undefined): Promise<void> {
  if (!instance) return;
  process.kill(instance.processId, "SIGKILL");
  await instance.exited;
}

async function ask<Row extends pg.QueryResultRow>(
  { adminUrl }: BreakableDatabase,
  text: string,
  values: readonly unknown[] = [],
): Promise<readonly Row[]> {
  const client = new pg.Client({ connectionString: adminUrl });
  client.on("error", () => undefined); // the query itself fails as well
  await client.connect();
  const { rows } = await client.query<Row>(text, [...values]).finally(() => client.end());
  return rows;
}
