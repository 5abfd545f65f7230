import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { Refusal } from "../launcher/refusal.mjs";
import { startServing, stopServing } from "../launcher/serve-process.mjs";

/** @typedef {import("node:child_process").ChildProcess} ChildProcess */
/** @typedef {import("../serve.ts").ReadyMessage} ReadyMessage */

const everywhere = "0.0.0.0";

/**
 * Runs something against the built app on a database of its own, and clears both away.
 * @template Value
 * @param {(ready: ReadyMessage) => Promise<Value>} use
 * @param {Record<string, string>} settings of the app, besides where it serves and stores
 * @returns {Promise<Value>}
 */
export async function withThrowawayApp(use, settings = {}) {
  const dataDirectory = await mkdtemp(path.join(tmpdir(), `nianbao-test-${process.pid}-`));
  const serving = startServing("start", { ...settings, ...(await isolated(dataDirectory)) });
  try {
    return await use(await whenReady(serving));
  } finally {
    await stop(serving);
    await rm(dataDirectory, { recursive: true, force: true });
  }
}

/** @param {string} dataDirectory */
async function isolated(dataDirectory) {
  const port = await anyFreePort();
  return {
    HOST: everywhere, // one journey comes over plain http to this machine's own address
    PORT: `${port}`,
    NIANBAO_URL: `http://127.0.0.1:${port}`,
    NIANBAO_DATA: dataDirectory,
    DATABASE_URL: undefined, // the tests must never reach a database of somebody's own
    MIGRATION_DATABASE_URL: undefined,
  };
}

/** @returns {Promise<number>} */
export function anyFreePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, everywhere, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/**
 * @param {ChildProcess} serving
 * @returns {Promise<ReadyMessage>}
 */
function whenReady(serving) {
  return new Promise((resolve, reject) => {
    serving.once("message", (message) => resolve(/** @type {ReadyMessage} */ (message)));
    serving.once("exit", () => reject(new Refusal("测试用的应用没有启动成功，原因见上。")));
  });
}

/** @param {ChildProcess} serving */
async function stop(serving) {
  if (serving.exitCode !== null) return;
  const exited = new Promise((resolve) => serving.once("exit", resolve));
  stopServing(serving);
  await exited;
}
