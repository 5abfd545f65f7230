import { createServer } from "node:http";
import next from "next";

/** @typedef {import("node:http").IncomingMessage} IncomingMessage */
/** @typedef {import("node:http").ServerResponse} ServerResponse */
/** @typedef {(request: IncomingMessage, response: ServerResponse) => boolean} Door */

const [hostname = "", port = "", address] = process.argv.slice(2);

// Where an action that ends in a redirect asks for the page it leads to. Left unset, Next guesses the
// protocol from what a proxy in front of it says, and would ask this plain server over TLS.
process.env.__NEXT_PRIVATE_ORIGIN = address;

const server = createServer();
const app = next({ hostname, port: Number(port), httpServer: server });

server.once("error", fail);
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, stop);
await app.prepare().catch(fail);
server.on("request", throughDoors(app.getRequestHandler()));
server.listen({ host: hostname, port: Number(port) });

/**
 * The door that the app has opened when it started answers by itself; all else is Next's.
 * @param {ReturnType<typeof app.getRequestHandler>} askNext
 */
function throughDoors(askNext) {
  /** @type {typeof globalThis & { nianbaoSaveDoor?: Door }} */
  const doors = globalThis;
  return (/** @type {IncomingMessage} */ request, /** @type {ServerResponse} */ response) => {
    if (doors.nianbaoSaveDoor?.(request, response)) return;
    askNext(request, response).catch((error) => {
      console.error(error);
      response.writeHead(500).end();
    });
  };
}

/** What has been asked is answered first, then what was put off until after the answers is done. */
async function stop() {
  await new Promise((closed) => server.close(closed));
  await app.close();
  process.exit();
}

/** @param {unknown} error */
function fail(error) {
  console.error(error);
  process.exit(1);
}
