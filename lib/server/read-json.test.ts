import { once } from "node:events";
import { Readable } from "node:stream";
import { describe, expect, test } from "vitest";
import { largestBody, readJson } from "./read-json";

const json = { "content-type": "application/json", host: "10.0.0.5:3000" };

function put(body: BodyInit, headers: Record<string, string> = json): Request {
  // Node wants to be told that a streamed body is sent before the answer is read.
  const init: RequestInit & { duplex: "half" } = { method: "PUT", body, headers, duplex: "half" };
  return new Request("http://10.0.0.5:3000/", init);
}

test("JSON of our own page is read", async () => {
  const headers = { ...json, origin: "http://10.0.0.5:3000", "sec-fetch-site": "same-origin" };
  expect(await readJson(put('{"title":"年报"}', headers))).toEqual({
    ok: true,
    value: { title: "年报" },
  });
});

test.each(["application/json; charset=utf-8", "Application/JSON"])("%s is JSON", async (type) => {
  expect(await readJson(put("1", { ...json, "content-type": type }))).toMatchObject({ ok: true });
});

test.each(["text/plain", "application/x-www-form-urlencoded", "application/jsonp", ""])(
  "%j is not JSON",
  async (type) => {
    expect(await readJson(put("1", { ...json, "content-type": type }))).toMatchObject({
      reason: "unsupported-media-type",
    });
  },
);

test("a compressed body is not read", async () => {
  expect(await readJson(put("1", { ...json, "content-encoding": "gzip" }))).toMatchObject({
    reason: "unsupported-media-type",
  });
});

describe("a request of another site is refused", () => {
  test.each<Record<string, string>>([
    { origin: "http://evil.example" },
    { origin: "http://10.0.0.5:3001" },
    { origin: "null" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { origin: "http://10.0.0.5:3000", "sec-fetch-site": "cross-site" },
  ])("%j", async (headers) => {
    expect(await readJson(put("1", { ...json, ...headers }))).toMatchObject({
      reason: "foreign-origin",
    });
  });
});

test("behind a proxy the public name is our own", async () => {
  const headers = { ...json, origin: "https://nb.example.cn", "x-forwarded-host": "nb.example.cn" };
  expect(await readJson(put("1", headers))).toMatchObject({ ok: true });
});

test.each(["", "{", "{'a':1}", "1 2", "\u0000"])("%j is malformed", async (body) => {
  expect(await readJson(put(body))).toMatchObject({ reason: "malformed-json" });
});

test("bytes that are no UTF-8 are malformed", async () => {
  expect(await readJson(put(new Uint8Array([0x22, 0xff, 0x22])))).toMatchObject({
    reason: "malformed-json",
  });
});

test("a body that names a size beyond the limit is refused unread", async () => {
  const request = put("1", { ...json, "content-length": String(largestBody + 1) });
  expect(await readJson(request)).toMatchObject({ reason: "body-too-large" });
  expect(request.bodyUsed).toBe(false);
});

test("a body that streams on beyond the limit is cut off there", async () => {
  const endless = endlessBody();
  expect(await readJson(put(endless.body))).toMatchObject({ reason: "body-too-large" });
  expect(endless.sent()).toBeLessThan(largestBody * 1.2);
});

test.each([
  ["a request", new ReadableStream({ start: (body) => body.error(new Error("aborted")) })],
  ["a socket", new Readable({ read: (): never => fail() })],
])("what breaks off in the middle of %s is malformed, and no failure", async (_, body) => {
  const headers = new Headers(json);
  expect(await readJson({ headers, body })).toMatchObject({ reason: "malformed-json" });
});

test("what comes over a socket is bounded too, and beyond the bound it still comes to its end", async () => {
  const headers = new Headers(json);
  const chunk = new Uint8Array(64 * 1024).fill(0x20);
  const body = Readable.from(Array.from({ length: 40 }, () => chunk));
  expect(await readJson({ headers, body })).toMatchObject({ reason: "body-too-large" });
  await once(body, "close");
  expect(body.readableEnded).toBe(true);
});

test("a body of exactly the limit is read", async () => {
  const body = JSON.stringify("x".repeat(largestBody - 2));
  expect(await readJson(put(body))).toMatchObject({ ok: true });
});

function endlessBody() {
  let sent = 0;
  const chunk = new Uint8Array(64 * 1024).fill(0x20);
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += chunk.length;
      controller.enqueue(chunk);
    },
  });
  return { body, sent: () => sent };
}

function fail(): never {
  throw new Error("aborted");
}
