import "server-only";
import { appRole, ensureAppRole, ensureDatabase, grantAppRights } from "./database-roles";
import { adminRole, type EmbeddedCluster, openCluster } from "./embedded-cluster";
import {
  connectAsAdmin,
  ensurePostmaster,
  type RunningPostmaster,
  stopPostmaster,
} from "./postmaster";
import { takeLease } from "./server-lease";

const databaseName = "nianbao";

export type EmbeddedServer = {
  /** For the app: rows only. */
  readonly url: string;
  /** For migrations and for making databases. */
  readonly adminUrl: string;
  /** The server was already running, left behind by a killed launcher or in use by another one. */
  readonly adopted: boolean;
  /** Settles when the server goes away without being asked to. */
  readonly lost: Promise<void>;
  /** Ends the server, unless another process still uses it. */
  readonly stop: () => Promise<void>;
};

/** A PostgreSQL of our own in the data directory: started, or taken over when it is already running. */
export async function startEmbeddedServer({
  dataDirectory,
}: {
  dataDirectory: string;
}): Promise<EmbeddedServer> {
  const cluster = await openCluster(dataDirectory);
  const postmaster = await ensurePostmaster(cluster);
  const lease = await takeLease(await connectAsAdmin(cluster, postmaster.port));
  await prepareDatabase(cluster, postmaster);
  return {
    url: urlFor(postmaster, appRole, cluster.settings.appPassword),
    adminUrl: urlFor(postmaster, adminRole, cluster.settings.adminPassword),
    adopted: postmaster.adopted,
    lost: lease.lost,
    stop: () => lease.release(() => stopPostmaster(cluster)),
  };
}

async function prepareDatabase(
  cluster: EmbeddedCluster,
  { port }: RunningPostmaster,
): Promise<void> {
  const server = await connectAsAdmin(cluster, port);
  await ensureAppRole(server, cluster.settings.appPassword);
  await ensureDatabase(server, databaseName);
  await server.end();
  const database = await connectAsAdmin(cluster, port, databaseName);
  await grantAppRights(database);
  await database.end();
}

function urlFor({ port }: RunningPostmaster, role: string, password: string): string {
  return `postgresql://${role}:${password}@127.0.0.1:${port}/${databaseName}`;
}
