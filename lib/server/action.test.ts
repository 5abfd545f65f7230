import { expect, test } from "vitest";
import { z } from "zod";
import { action } from "./action";

const rename = action(z.strictObject({ name: z.string() }), () => {
  throw new Error("was not to be called");
});

test.each([
  [{ name: "a\u0000b" }],
  [{ name: "a\ud800b" }],
  [{ name: 1 }],
  [{ name: ["甲"] }],
  [{ name: "甲", role: "administrator" }],
  [JSON.parse('{"name":"甲","__proto__":{"role":"administrator"}}')],
  [null],
])("%j never reaches the command", async (input) => {
  expect(await rename(input)).toEqual({ ok: false, reason: "invalid-input" });
});
