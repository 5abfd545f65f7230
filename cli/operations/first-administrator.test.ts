import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { demoPassword } from "@/lib/server/demo-switch";
import { signInOverHttp } from "../tests/sign-in";
import { killHard, stillRunning } from "./process-tree";
import { freePort, npmStart, type StartedApp } from "./started-app";

const run = promisify(execFile);

// Windows has neither process groups nor signals; there the parts are tested one by one.
describe.skipIf(process.platform === "win32")("an installation for real work", () => {
  let dataDirectory: string;
  let app: StartedApp;
  let started: readonly number[] = [];

  beforeAll(async () => {
    dataDirectory = await mkdtemp(path.join(tmpdir(), `nianbao-test-${process.pid}-`));
    await start({ DEMO: "0" });
  });

  afterAll(async () => {
    killHard(await stillRunning(started));
    await vi.waitUntil(async () => (await stillRunning(started)).length === 0, 30_000);
    await rm(dataDirectory, { recursive: true, force: true });
  });

  async function start(settings: Readonly<Record<string, string>>): Promise<void> {
    app = await npmStart(dataDirectory, await freePort(), settings);
    started = await app.processes();
  }

  async function nianbao(...args: readonly string[]): Promise<string> {
    const env = { ...process.env, DATABASE_URL: "", NIANBAO_DATA: dataDirectory };
    const { stdout } = await run("npm", ["run", "-s", "nianbao", "--", ...args], { env });
    return stdout;
  }

  /** Where somebody with this password is led: to her work, or to choosing a password first. */
  async function wayOf(username: string, password: string): Promise<string> {
    const cookie = await signInOverHttp(app.address, username, password);
    const page = await fetch(app.address, { headers: { cookie } });
    return new URL(page.url).pathname;
  }

  const linkIn = (output: string) => /http:\S+\/setup\?token=\S+/.exec(output)?.[0] ?? "";
  const isOpen = async (link: string) =>
    (await (await fetch(link)).text()).includes("最上级单位全称");

  test("the console shows the link that makes the first administrator", async () => {
    const link = linkIn(app.output());
    expect(link).toContain(app.address);
    expect(await isOpen(link)).toBe(true);
    expect(await isOpen(link.slice(0, -1))).toBe(false);
  });

  test("create-admin beside the running app makes her too, and the link is dead", async () => {
    const made = await nianbao(
      ...["create-admin", "--username", "云梦管理", "--name", "程思齐"],
      ...["--organization", "云梦县人民政府"],
    );
    expect(await wayOf("云梦管理", passwordIn(made))).toBe("/account/password");
    expect(await isOpen(linkIn(app.output()))).toBe(false);
    await expect(nianbao("create-admin", "--username", "x")).rejects.toMatchObject({ code: 2 });
  });

  test("reset-password ends the old password and its sessions", async () => {
    const first = passwordIn(await nianbao("reset-password", "云梦管理"));
    const cookie = await signInOverHttp(app.address, "云梦管理", first);
    const second = passwordIn(await nianbao("reset-password", "云梦管理"));
    expect((await fetch(app.address, { headers: { cookie } })).url).toContain("/login");
    await expect(wayOf("云梦管理", first)).rejects.toThrow("not signed in");
    expect(await wayOf("云梦管理", second)).toBe("/account/password");
    await expect(nianbao("reset-password", "nobody")).rejects.toMatchObject({ code: 2 });
  });

  test("DEMO=1 brings no demo over a real account", async () => {
    app.interrupt();
    await app.ended;
    await start({ DEMO: "1" });
    expect(await (await fetch(`${app.address}/login`)).text()).not.toContain(demoPassword);
    await expect(wayOf("zhouxiaohe", demoPassword)).rejects.toThrow("not signed in");
    expect(linkIn(app.output())).toBe("");
  });
});

function passwordIn(output: string): string {
  return /密码\s+(\S+)/.exec(output)?.[1] ?? expect.unreachable(output);
}
