import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { OperatorError } from "@/lib/server/database/operator-error";

type NextOptions = {
  readonly mode: "start" | "dev";
  readonly host: string;
  readonly port: number;
  readonly databaseUrl: string;
  readonly secret: string;
  readonly demo: boolean;
};

export type NextServer = {
  readonly address: string;
  readonly processId: number;
  readonly exited: Promise<void>;
  readonly stop: () => Promise<void>;
};

/** The app in a process of its own, listening when the promise settles. */
export async function startNext(options: NextOptions): Promise<NextServer> {
  const host = reachableHost(options.host);
  const address = `http://${host.includes(":") ? `[${host}]` : host}:${options.port}`;
  const child = spawnNext(options, address);
  const exited = once(child, "exit").then(() => undefined);
  await Promise.race([untilListening(host, options.port), exited.then(refuseExit)]);
  const processId = child.pid ?? Number.NaN;
  return { address, processId, exited, stop: () => stop(child, exited) };
}

function spawnNext(
  { mode, host, port, databaseUrl, secret, demo }: NextOptions,
  address: string,
): ChildProcess {
  const { MIGRATION_DATABASE_URL: _, ...environment } = process.env; // the app must not change tables
  const exitWithParent = new URL("./exit-with-parent.mjs", import.meta.url).href;
  const server =
    mode === "start"
      ? ["cli/launcher/app-server.mjs", host, `${port}`, address]
      : ["node_modules/next/dist/bin/next", "dev", "-H", host, "-p", `${port}`];
  return spawn(process.execPath, ["--import", exitWithParent, ...server], {
    cwd: fileURLToPath(new URL("../..", import.meta.url)),
    env: {
      ...environment,
      NODE_ENV: mode === "start" ? "production" : "development",
      DATABASE_URL: databaseUrl,
      NIANBAO_SECRET: secret,
      DEMO: demo ? "1" : "0",
      NEXT_TELEMETRY_DISABLED: "1",
    },
    stdio: ["ignore", mode === "start" ? "ignore" : "inherit", "inherit", "ipc"],
    // Out of reach of the console's Ctrl-C: the app is stopped first, then its database.
    detached: process.platform !== "win32",
  });
}

// Under development Next listens at once and keeps requests waiting until it can answer them.
async function untilListening(host: string, port: number): Promise<void> {
  if (await accepts(host, port)) return;
  await pause(50);
  return untilListening(host, port);
}

function accepts(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port }, () => settle(true)).once("error", () => settle(false));
    const settle = (accepted: boolean) => {
      socket.destroy();
      resolve(accepted);
    };
  });
}

function refuseExit(): never {
  throw new OperatorError("应用启动失败，原因见上。");
}

async function stop(child: ChildProcess, exited: Promise<void>): Promise<void> {
  child.kill("SIGTERM");
  const patience = setTimeout(() => child.kill("SIGKILL"), 10_000);
  await exited;
  clearTimeout(patience);
}

function reachableHost(host: string): string {
  if (host === "0.0.0.0") return "127.0.0.1";
  return host === "::" ? "::1" : host;
}
