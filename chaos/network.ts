import { once } from "node:events";
import {
  Agent,
  createServer,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  request,
  type ServerResponse,
} from "node:http";
import type { AddressInfo, Socket } from "node:net";

/** A network that can be cut, and behind it a round robin over servers. */
export type Network = {
  readonly address: string;
  /** Nothing gets through from now on; silent, nobody is told either. */
  readonly cut: (how: { readonly silent: boolean }) => void;
  readonly heal: () => void;
  readonly stop: () => Promise<void>;
};

type Options = {
  /** Of the servers behind it, each of which gets the next request in its turn. */
  readonly ports: readonly number[];
  /** Whether the answer to a save gets lost on its way back. */
  readonly losesAnswer?: () => boolean;
  /** What a server has left unanswered is asked of the next, as nginx does with GET and PUT. */
  readonly asksAgain?: boolean;
};

type Whole = { readonly asked: IncomingMessage; readonly body: Buffer };

export async function startNetwork({
  ports,
  losesAnswer,
  asksAgain = false,
}: Options): Promise<Network> {
  const agent = new Agent({ keepAlive: true });
  const sockets = new Set<Socket>();
  let state: "whole" | "closed" | "silent" = "whole";
  let turn = 0;

  const server = createServer((asked, answer) => {
    const body: Buffer[] = [];
    asked.on("error", () => answer.destroy());
    asked.on("data", (chunk: Buffer) => body.push(chunk));
    asked.once("end", () => {
      if (state !== "whole") return;
      turn += 1;
      const inTurn = ports.map((_, index) => ports[(turn + index) % ports.length] ?? 0);
      forward({ asked, body: Buffer.concat(body) }, answer, inTurn);
    });
  });
  server.on("connection", (socket) => {
    if (state === "closed") return void socket.destroy();
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");

  function forward(whole: Whole, answer: ServerResponse, [port, ...others]: readonly number[]) {
    const { method, url: path, headers } = whole.asked;
    const onward = request({ agent, host: "127.0.0.1", port, method, path, headers });
    onward.once("response", (response) => pass(response, whole.asked, answer));
    onward.once("error", (error: NodeJS.ErrnoException) => {
      if (answer.headersSent || answer.destroyed) answer.destroy();
      else if (others.length > 0 && mayAskNext(error)) forward(whole, answer, others);
      else answer.writeHead(502).end();
    });
    answer.once("close", () => answer.writableFinished || onward.destroy());
    onward.end(whole.body);
  }

  /** A server that is away has been asked nothing yet. */
  function mayAskNext({ code }: NodeJS.ErrnoException): boolean {
    return code === "ECONNREFUSED" || asksAgain;
  }

  function pass(response: IncomingMessage, asked: IncomingMessage, answer: ServerResponse) {
    if (state === "silent") return;
    if (asked.method === "PUT" && losesAnswer?.()) return void answer.destroy();
    response.once("error", () => answer.destroy());
    answer.writeHead(response.statusCode ?? 502, endToEnd(response.headers));
    response.pipe(answer);
  }

  function dropAll() {
    for (const socket of sockets) socket.destroy();
  }

  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, // a TCP server's
    cut({ silent }) {
      state = silent ? "silent" : "closed";
      if (!silent) dropAll();
    },
    heal() {
      if (state !== "whole") dropAll();
      state = "whole";
    },
    async stop() {
      dropAll();
      agent.destroy();
      server.close();
      await once(server, "close");
    },
  };
}

function endToEnd({ connection, "keep-alive": _, ...headers }: OutgoingHttpHeaders) {
  return headers;
}
