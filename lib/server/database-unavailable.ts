import "server-only";

const socketErrors = ["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "ENOTFOUND", "EAI_AGAIN"];
// SQLSTATE: connection exception, operator intervention, insufficient resources, read-only server.
const serverStates = /^(08|57P|53)\w+$|^25006$/;
// Prisma: not reachable, timed out, closed, no free connection.
const prismaCodes = ["P1001", "P1002", "P1008", "P1017", "P2024", "P2037"];
// What pg says without a code.
const driverMessages = /^Connection terminated|is not queryable$|^timeout exceeded when trying/;

/** The database is away or cannot write for now: asking again later may well succeed. */
export function isDatabaseUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error ? String(error.code) : "";
  return (
    socketErrors.includes(code) ||
    serverStates.test(code) ||
    prismaCodes.includes(code) ||
    driverMessages.test(error.message) ||
    isDatabaseUnavailable(error.cause)
  );
}
