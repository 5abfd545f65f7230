import { randomUUID } from "node:crypto";
import { access, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { SaveAnswer } from "@/lib/report/saving";
import { demoClerkId } from "@/lib/server/demo-clerk";
import { signInOverHttp } from "../tests/sign-in";
import { killHard, stillRunning } from "./process-tree";
import { freePort, lockFile, npmStart, type StartedApp } from "./started-app";

const acknowledged = "断电以前已经确认的前言。";

// Windows has neither process groups nor signals; there the parts are tested one by one.
describe.skipIf(process.platform === "win32")("npm start", () => {
  let dataDirectory: string;
  let port: number;
  let app: StartedApp;
  let cookie: string;
  let started: readonly number[] = [];

  beforeAll(async () => {
    dataDirectory = await mkdtemp(path.join(tmpdir(), `nianbao-test-${process.pid}-`));
    port = await freePort();
  });

  afterAll(async () => {
    killHard(await stillRunning(started));
    await vi.waitUntil(allGone, 30_000);
    await rm(dataDirectory, { recursive: true, force: true });
  });

  async function start(): Promise<void> {
    app = await npmStart(dataDirectory, port);
    started = await app.processes();
  }

  async function allGone(): Promise<boolean> {
    return (await stillRunning(started)).length === 0;
  }

  /** The id of the report that the demo cast brings along. */
  async function anyReport(): Promise<string> {
    const page = await fetch(app.address, { headers: { cookie } });
    const [, id] = /\/reports\/([0-9a-f-]{36})/.exec(await page.text()) ?? [];
    return id ?? expect.unreachable("the work list names no report");
  }

  async function savePreamble(url: string, base: number, value: string) {
    const operations = [{ opId: randomUUID(), address: "preamble", base, value }];
    const response = await fetch(url, {
      method: "PUT",
      headers: { "content-type": "application/json", cookie },
      body: JSON.stringify({ accountId: demoClerkId, operations }),
    });
    const { results }: SaveAnswer = await response.json();
    return results[0] ?? expect.unreachable("an operation without a result");
  }

  test("says where it serves, where the data lies and how to stop", async () => {
    await start();
    expect(app.output()).toContain(`地址    http://127.0.0.1:${port}\n`);
    expect(app.output()).toContain(`数据    ${dataDirectory}（内置 PostgreSQL）\n`);
    expect(app.output()).toContain("停止    按 Ctrl-C\n");
  });

  test("after kill -9 of every process it starts again with all it had acknowledged", async () => {
    cookie = await signInOverHttp(app.address, "zhouxiaohe");
    const url = `${app.address}/api/reports/${await anyReport()}/fields`;
    const { version } = await savePreamble(url, 0, "");
    expect(await savePreamble(url, version, acknowledged)).toMatchObject({ status: "applied" });
    killHard(started);
    await app.ended;

    await start();
    process.stdout.write(`npm start served again after ${app.seconds.toFixed(1)} s\n`);
    expect(app.seconds).toBeLessThan(30);
    const stale = await savePreamble(url, 0, "另一处的前言。");
    expect(stale).toMatchObject({ status: "conflict", value: acknowledged });
  });

  test("Ctrl-C ends every process and leaves no lock behind", async () => {
    app.interrupt();
    await app.ended;
    expect(app.output()).toContain("已停止，数据已保存。\n");
    await vi.waitUntil(allGone, 10_000);
    await expect(access(lockFile(dataDirectory))).rejects.toThrow(/ENOENT/);
    await expect(fetch(app.address)).rejects.toThrow();
  });
});
