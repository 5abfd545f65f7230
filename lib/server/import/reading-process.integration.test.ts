import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answerOf } from "./reading-process";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "nianbao-readers-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function answerOfCode(code: string) {
  const file = path.join(folder, "reader.mjs");
  await writeFile(file, `process.once("message", async (order) => { ${code} });`);
  return answerOf({ file, execArgv: [] }, { bytes: [1, 2] });
}

test("what a program answers comes back", async () => {
  const answer = await answerOfCode(
    "process.send({ ok: true, value: new Map([[order.bytes, 3]]) })",
  );
  expect(answer).toEqual({ ok: true, value: new Map([[[1, 2], 3]]) });
});

describe("this process lives on when a reader", () => {
  test.each([
    // The end of a process, not of a thread: no limit of memory that V8 sets a thread stops it.
    [
      "grows a list for ever",
      "const list = []; for (;;) list.push(1);",
      "reading-took-too-much-memory",
    ],
    [
      "keeps all that it makes",
      "const kept = []; for (;;) kept.push(new Array(1000).fill({}));",
      "reading-took-too-much-memory",
    ],
    ["is ended by the engine", "process.abort()", "reading-took-too-much-memory"],
    ["ends by itself", "process.exit(0)", "reader-failed"],
    ["throws", "throw new Error()", "reader-failed"],
    ["has an error that nobody waits for", "Promise.reject(new Error())", "reader-failed"],
    ["never ends", "for (;;);", "reading-took-too-long"],
  ])("%s", async (_what, code, kind) => {
    expect(await answerOfCode(code)).toMatchObject({ ok: false, reason: { kind } });
  });
});

test("a program that is not there fails as one that ended", async () => {
  const program = { file: path.join(folder, "none.mjs"), execArgv: [] };
  expect(await answerOf(program, {})).toEqual({ ok: false, reason: { kind: "reader-failed" } });
});

test("a reader is told none of the secrets of the app", async () => {
  process.env.NIANBAO_SECRET = "x".repeat(40);
  const answer = await answerOfCode("process.send({ ok: true, value: Object.keys(process.env) })");
  delete process.env.NIANBAO_SECRET;
  expect(answer).toMatchObject({ ok: true });
  expect(JSON.stringify(answer)).not.toMatch(/SECRET|DATABASE/);
});
