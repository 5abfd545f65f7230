import "server-only";
import path from "node:path";
import { z } from "zod";
import { assertReachable } from "./assert-reachable";
import { startEmbeddedServer } from "./embedded-server";

// A variable set to nothing is how shells and compose files leave one out.
const optionalText = z
  .string()
  .optional()
  .transform((text) => text || undefined);

const environmentSchema = z.object({
  DATABASE_URL: optionalText,
  MIGRATION_DATABASE_URL: optionalText,
  NIANBAO_DATA: optionalText,
});

export type OpenDatabase = {
  /** For the app. */
  readonly url: string;
  /** For migrations. */
  readonly adminUrl: string;
  /** Where backups before an upgrade go. */
  readonly backups: string;
  /** Where the data lies, in words for the person at the console. */
  readonly location: string;
  /** Settles when an embedded server goes away without being asked to. */
  readonly lost: Promise<void>;
  readonly stop: () => Promise<void>;
};

/** The database that the environment names, or else the embedded server in the data directory. */
export async function openDatabase(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<OpenDatabase> {
  const { DATABASE_URL, MIGRATION_DATABASE_URL, NIANBAO_DATA } =
    environmentSchema.parse(environment);
  const dataDirectory = path.resolve(NIANBAO_DATA ?? ".data");
  const backups = path.join(dataDirectory, "backups");
  if (DATABASE_URL) {
    const external = await openExternal(DATABASE_URL, MIGRATION_DATABASE_URL ?? DATABASE_URL);
    return { ...external, backups };
  }
  const server = await startEmbeddedServer({ dataDirectory });
  const adopted = server.adopted ? "，接管了正在运行的数据库" : "";
  return { ...server, backups, location: `${dataDirectory}（内置 PostgreSQL${adopted}）` };
}

async function openExternal(url: string, adminUrl: string): Promise<Omit<OpenDatabase, "backups">> {
  await assertReachable(url);
  if (adminUrl !== url) await assertReachable(adminUrl);
  const { host, pathname } = new URL(url);
  return {
    url,
    adminUrl,
    location: `DATABASE_URL 指定的 ${host}${pathname}`,
    lost: new Promise(() => undefined),
    stop: async () => undefined,
  };
}
