// What can be refused before minutes are spent on installing and building. Node's own modules only.
import { constants } from "node:fs";
import { access, mkdir, rm, writeFile } from "node:fs/promises";
import { connect, createServer } from "node:net";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Refusal } from "./refusal.mjs";

/** @typedef {{ host: string, port: number }} Address */

/**
 * The address to serve on, free at this moment.
 * @param {Record<string, string | undefined>} environment
 * @returns {Promise<Address>}
 */
export async function chooseAddress(environment) {
  const host = environment.HOST || "127.0.0.1";
  const port = Number(environment.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Refusal(`PORT 应为 1 到 65535 之间的整数，当前为“${environment.PORT}”。`);
  }
  await assertFree({ host, port });
  return { host, port };
}

// The children of a launcher that was killed a moment ago need a little time to notice and to leave.
const portPatienceMilliseconds = 3000;

/** @param {Address} address */
async function assertFree(address, patience = portPatienceMilliseconds) {
  const error = await listenOnce(address);
  if (!error) return;
  if (error.code !== "EADDRINUSE" || patience <= 0) {
    throw new Refusal(addressProblem(address, error));
  }
  await pause(200);
  await assertFree(address, patience - 200);
}

/**
 * @param {Address} address
 * @returns {Promise<NodeJS.ErrnoException | null>}
 */
function listenOnce({ host, port }) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", resolve);
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve(null)));
  });
}

/**
 * @param {Address} address
 * @param {NodeJS.ErrnoException} error
 */
function addressProblem({ host, port }, { code, message }) {
  if (code === "EADDRINUSE") {
    return `端口 ${port} 已被占用：请停止占用它的程序，或用环境变量 PORT 换一个端口。`;
  }
  if (code === "EACCES")
    return `没有权限使用端口 ${port}，请用环境变量 PORT 换一个大于 1023 的端口。`;
  return `无法在 ${host}:${port} 上提供服务：${message}`;
}

/**
 * Refuses a database that cannot work: a closed data directory, or a server that does not answer.
 * @param {Record<string, string | undefined>} environment
 */
export async function checkDatabase(environment) {
  if (environment.DATABASE_URL) return assertAnswering(environment.DATABASE_URL);
  return assertWritable(path.resolve(environment.NIANBAO_DATA || ".data"));
}

/** @param {string} directory */
async function assertWritable(directory) {
  const probe = path.join(directory, `.write-test-${process.pid}`);
  try {
    await mkdir(directory, { recursive: true });
    await access(directory, constants.W_OK);
    await writeFile(probe, "");
    await rm(probe);
  } catch {
    throw new Refusal(
      `数据目录 ${directory} 不可写：请检查权限，或用环境变量 NIANBAO_DATA 指定另一个目录。`,
    );
  }
}

/** @param {string} databaseUrl */
async function assertAnswering(databaseUrl) {
  if (!URL.canParse(databaseUrl)) {
    throw new Refusal(
      "DATABASE_URL 不是有效的地址，应形如 postgresql://用户:口令@主机:5432/库名。",
    );
  }
  const { hostname, port } = new URL(databaseUrl);
  if (!hostname) return; // a socket path in the parameters; the driver will tell
  const target = { host: hostname.replace(/^\[|\]$/g, ""), port: Number(port || 5432) };
  await new Promise((resolve, reject) => {
    const socket = connect({ ...target, timeout: 10_000 }, () => resolve(socket.destroy()));
    const refuse = () => {
      socket.destroy();
      reject(
        new Refusal(
          `无法连接 DATABASE_URL 指定的数据库 ${target.host}:${target.port}，请检查地址和网络。`,
        ),
      );
    };
    socket.once("error", refuse).once("timeout", refuse);
  });
}
