import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { type AddressInfo, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";

const run = promisify(execFile);

let folder: string;
let closedPort: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "start-"));
  const server = await listen();
  closedPort = portOf(server);
  server.close();
});

afterAll(() => rm(folder, { recursive: true }));

test("a taken port is refused in one sentence", async () => {
  const holder = await listen();
  const PORT = portOf(holder);
  const sentence = await refusal({ PORT });
  holder.close();
  expect(sentence).toBe(
    `端口 ${PORT} 已被占用：请停止占用它的程序，或用环境变量 PORT 换一个端口。\n`,
  );
});

test.each(["0", "70000", "abc"])("PORT=%s is refused in one sentence", async (PORT) => {
  expect(await refusal({ PORT })).toBe(`PORT 应为 1 到 65535 之间的整数，当前为“${PORT}”。\n`);
});

test("a data directory that cannot be written is refused in one sentence", async () => {
  const file = path.join(folder, "file");
  await writeFile(file, "");
  const inside = path.join(file, "data");
  expect(await refusal({ NIANBAO_DATA: inside })).toBe(
    `数据目录 ${inside} 不可写：请检查权限，或用环境变量 NIANBAO_DATA 指定另一个目录。\n`,
  );
});

test("a database that does not answer is refused in one sentence", async () => {
  const DATABASE_URL = `postgresql://nobody@127.0.0.1:${closedPort}/nianbao`;
  expect(await refusal({ DATABASE_URL })).toBe(
    `无法连接 DATABASE_URL 指定的数据库 127.0.0.1:${closedPort}，请检查地址和网络。\n`,
  );
});

test("a DATABASE_URL that is no address is refused in one sentence", async () => {
  expect(await refusal({ DATABASE_URL: "nianbao" })).toBe(
    "DATABASE_URL 不是有效的地址，应形如 postgresql://用户:口令@主机:5432/库名。\n",
  );
});

/** What `npm start` says on stderr when it refuses, with nothing on stdout and exit code 1. */
async function refusal(environment: Record<string, string>): Promise<string> {
  const defaults = { PORT: closedPort, NIANBAO_DATA: folder, DATABASE_URL: "" };
  const env = { ...process.env, ...defaults, ...environment };
  const failure = await run(process.execPath, ["cli/start.mjs"], { env }).then(
    () => expect.unreachable("it started"),
    (error) => error,
  );
  expect(failure).toMatchObject({ code: 1, stdout: "" });
  return failure.stderr;
}

function listen(): Promise<Server> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => resolve(server));
  });
}

function portOf(server: Server): string {
  return `${(server.address() as AddressInfo).port}`; // a TCP server has no other kind of address
}
