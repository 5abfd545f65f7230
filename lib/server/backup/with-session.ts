import "server-only";
import { Socket } from "node:net";
import pg from "pg";

/** What is copied is text: both ends must write and read it alike, however the server is set up. */
const settings = `
  SET client_encoding = 'UTF8';
  SET DateStyle = 'ISO, YMD';
  SET IntervalStyle = 'postgres';
  SET TimeZone = 'UTC';
  SET extra_float_digits = 1;
  SET statement_timeout = 0;
  SET idle_in_transaction_session_timeout = 0;
`;

/**
 * Runs something on a connection of its own. Where it fails the connection is cut, which rolls back: a
 * server in the middle of a COPY does not hear a polite goodbye.
 */
export async function withSession<Value>(
  url: string,
  use: (client: pg.Client) => Promise<Value>,
): Promise<Value> {
  const socket = new Socket();
  const client = new pg.Client({ connectionString: url, stream: () => socket });
  client.on("error", () => undefined); // a lost connection shows itself at the next query
  try {
    await client.connect();
    await client.query(settings);
    const value = await use(client);
    await client.end();
    return value;
  } finally {
    socket.destroy();
  }
}
