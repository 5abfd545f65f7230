import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { civilAffairs } from "@/prisma/demo-cast";
import { signInOverHttp } from "../tests/sign-in";
import { killHard, stillRunning } from "./process-tree";
import { freePort, npmStart, type StartedApp } from "./started-app";

// Elsewhere nothing tells which process is the reader.
describe.skipIf(process.platform !== "linux")("the app, when the reader of a file dies", () => {
  let dataDirectory: string;
  let app: StartedApp;
  let cookie: string;
  let started: readonly number[] = [];

  beforeAll(async () => {
    dataDirectory = await mkdtemp(path.join(tmpdir(), `nianbao-test-${process.pid}-`));
    app = await npmStart(dataDirectory, await freePort());
    started = await app.processes();
    cookie = await signInOverHttp(app.address, "zhouxiaohe");
  });

  afterAll(async () => {
    app?.interrupt();
    await app?.ended;
    killHard(await stillRunning(started));
    await rm(dataDirectory, { recursive: true, force: true });
  });

  async function send(fileName: string, file: Uint8Array<ArrayBuffer>) {
    const where = `organizationId=${civilAffairs}&source=file&fileName=${fileName}`;
    const response = await fetch(`${app.address}/api/imports?${where}`, {
      method: "POST",
      headers: { "content-type": "application/octet-stream", cookie, origin: app.address },
      body: file,
    });
    return { status: response.status, text: await response.text() };
  }

  async function reader(): Promise<number | undefined> {
    const all = await app.processes();
    const commands = await Promise.all(
      all.map((pid) => readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "")),
    );
    return all.find((_, at) => commands[at]?.includes("import-process"));
  }

  /** As V8 ends a process that finds no memory. */
  async function abortReader(): Promise<void> {
    const pid = await vi.waitUntil(reader, { timeout: 10_000, interval: 5 });
    process.kill(pid, "SIGABRT");
  }

  test("says why it has not read the file, serves on and reads the next one", async () => {
    const endless = Uint8Array.from(Buffer.alloc(15 * 1024 * 1024 - 1, "<table><tr><td>"));
    const [answer] = await Promise.all([send("endless.html", endless), abortReader()]);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain("reading-took-too-much-memory");

    const sound = await readFile("lib/fixtures/seed-000.doc");
    expect(await send("report.doc", Uint8Array.from(sound))).toMatchObject({ status: 200 });
  });
});
