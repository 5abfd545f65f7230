import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { readEnvironment } from "./env";
import { PrismaClient } from "./generated/client";
import { logProblem } from "./log";

type Database = { readonly pool: pg.Pool; readonly prisma: PrismaClient };

// On the global object, because hot reload loads this module again and must not open a second pool.
const holder: typeof globalThis & { nianbaoDatabase?: Database } = globalThis;

/** Queries and commands go through this client. */
export function prisma(): PrismaClient {
  return database().prisma;
}

/** The same connections without Prisma, for the save path alone. */
export function connectionPool(): pg.Pool {
  return database().pool;
}

/** Ends every connection of this process; the next use opens new ones. */
export async function closeDatabase(): Promise<void> {
  const open = holder.nianbaoDatabase;
  delete holder.nianbaoDatabase;
  await open?.prisma.$disconnect();
  await open?.pool.end();
}

function database(): Database {
  holder.nianbaoDatabase ??= openDatabase();
  return holder.nianbaoDatabase;
}

function openDatabase(): Database {
  const pool = new pg.Pool({
    connectionString: readEnvironment().DATABASE_URL,
    max: 16,
    connectionTimeoutMillis: 5_000,
  });
  // An idle connection that breaks, as when the server restarts, would otherwise end the process.
  pool.on("error", (error) => logProblem("database-connection-lost", { message: error.message }));
  return { pool, prisma: new PrismaClient({ adapter: new PrismaPg(pool) }) };
}
