import "server-only";
import type { IncomingMessage, ServerResponse } from "node:http";
import { apiHeaders, headersOfAll } from "../security-headers";
import { answerSave } from "./answer-save";

/** Answers a request and says so, or leaves it to Next. */
type Door = (message: IncomingMessage, response: ServerResponse) => boolean;

// The server that asks at the door lies outside the bundle this module is in.
const holder: typeof globalThis & { nianbaoSaveDoor?: Door } = globalThis;

/** From now on this process answers saves itself, past Next. */
export function openSaveDoor(): void {
  holder.nianbaoSaveDoor = saveDoor;
}

// Nothing but what our own pages send; whatever is written another way, Next may read.
const ownAddress = /^\/api\/reports\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/fields$/;

/** The one request that comes every few seconds from everybody at work: Next would double its cost. */
export function saveDoor(message: IncomingMessage, response: ServerResponse): boolean {
  if (message.method !== "PUT") return false;
  const [, id] = ownAddress.exec(message.url ?? "") ?? [];
  if (id === undefined) return false;
  void answer(id, message, response);
  return true;
}

const security = Object.fromEntries(
  [...headersOfAll, ...apiHeaders].map(({ key, value }) => [key.toLowerCase(), value]),
);

async function answer(id: string, message: IncomingMessage, response: ServerResponse) {
  const asked = { headers: { get: (name: string) => headerOf(message, name) }, body: message };
  const { status, headers, body } = await answerSave(asked, id);
  response.writeHead(status, { ...security, ...headers }).end(body);
}

/** As a `Request` has it: null for none, several in one line. */
function headerOf({ headers }: IncomingMessage, name: string): string | null {
  const value = headers[name];
  return Array.isArray(value) ? value.join(", ") : (value ?? null);
}
