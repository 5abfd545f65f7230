import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import path from "node:path";
import { processTree } from "./process-tree";

/** An app that somebody started with `npm start` and that serves by now. */
export type StartedApp = {
  readonly address: string;
  /** What the person at the console has read so far. */
  readonly output: () => string;
  readonly seconds: number;
  /** Settles when the command has ended. */
  readonly ended: Promise<void>;
  /** As Ctrl-C does: to the command and to all it started in its console. */
  readonly interrupt: () => void;
  /** Every process of this start, the database's included. */
  readonly processes: () => Promise<readonly number[]>;
};

/** Runs `npm start` as a person would and waits until the app has said that it serves, and does. */
export async function npmStart(
  dataDirectory: string,
  port: number,
  more: Readonly<Record<string, string>> = {},
): Promise<StartedApp> {
  const began = performance.now();
  const child = spawn("npm", ["start"], {
    env: { ...process.env, ...settings(dataDirectory, port), ...more },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true, // a console of its own, so to speak: signals to the group reach all in it
  });
  const pid = child.pid ?? Number.NaN;
  const output = collectOutput(child);
  const ended = once(child, "close").then(() => undefined);
  const address = `http://127.0.0.1:${port}`;
  await Promise.race([untilAnnounced(child, output), ended.then(() => failStart(output()))]);
  await fetch(address);
  return {
    address,
    output,
    seconds: (performance.now() - began) / 1000,
    ended,
    interrupt: () => process.kill(-pid, "SIGINT"),
    processes: async () => processTree([pid, await postmasterOf(dataDirectory)]),
  };
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo; // a TCP server has no other kind of address
      probe.close(() => resolve(port));
    });
  });
}

/** The file by which PostgreSQL keeps others out of its directory. */
export function lockFile(dataDirectory: string): string {
  return path.join(dataDirectory, "postgres", "postmaster.pid");
}

function settings(dataDirectory: string, port: number) {
  return {
    HOST: "",
    PORT: `${port}`,
    NIANBAO_DATA: dataDirectory,
    DATABASE_URL: "",
    MIGRATION_DATABASE_URL: "",
  };
}

function collectOutput(child: ChildProcess): () => string {
  const chunks: Buffer[] = [];
  child.stdout?.on("data", (chunk) => chunks.push(chunk));
  child.stderr?.on("data", (chunk) => chunks.push(chunk));
  return () => Buffer.concat(chunks).toString();
}

function untilAnnounced(child: ChildProcess, output: () => string): Promise<void> {
  return new Promise((resolve) => {
    child.stdout?.on("data", () => output().includes("按 Ctrl-C") && resolve());
  });
}

function failStart(output: string): never {
  throw new Error(`npm start ended before it served:\n${output}`);
}

async function postmasterOf(dataDirectory: string): Promise<number> {
  return Number((await readFile(lockFile(dataDirectory), "utf8")).split("\n")[0]);
}
