import { createServer, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { saveDoor } from "./save-door";

const id = "5eed0000-0000-4000-8000-000000000201";
const leftToNext = 501;
let server: Server;

beforeAll(async () => {
  server = createServer((message, response) => {
    if (!saveDoor(message, response)) response.writeHead(leftToNext).end();
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

/** Everything that is answered on one connection, until the server ends it. */
function exchange(sent: string): Promise<string> {
  const { port } = server.address() as AddressInfo; // a TCP server has no other kind of address
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    connect({ port, host: "127.0.0.1" })
      .on("data", (chunk) => chunks.push(chunk))
      .once("error", reject)
      .once("end", () => resolve(Buffer.concat(chunks).toString()))
      .write(sent);
  });
}

const requestOf = (line: string, ...headers: readonly string[]) =>
  [`${line} HTTP/1.1`, "host: app", ...headers, "", ""].join("\r\n");
const statusesIn = (text: string) =>
  [...text.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => Number(status));

test.each([
  `GET /api/reports/${id}/fields`,
  `POST /api/reports/${id}/fields`,
  `HEAD /api/reports/${id}/fields`,
  `OPTIONS /api/reports/${id}/fields`,
  `PUT /api/reports/${id}/fields?`,
  `PUT /api/reports/${id}/fields?_rsc=1`,
  `PUT /api/reports/${id}/fields/`,
  `PUT //api/reports/${id}/fields`,
  `PUT http://app/api/reports/${id}/fields`,
  `PUT /api/reports/${id}/%66ields`,
  `PUT /api/reports/${id.toUpperCase()}/fields`,
  `PUT /api/reports/${id}%00/fields`,
  "PUT /api/reports/x/fields",
  "PUT /api/reports/../fields",
  `PUT /api/reports/${id}/document`,
])("%s is left to Next", async (line) => {
  expect(statusesIn(await exchange(requestOf(line, "connection: close")))).toEqual([leftToNext]);
});

test("an answer carries the protection of every answer under /api", async () => {
  const answered = await exchange(requestOf(`PUT /api/reports/${id}/fields`, "connection: close"));
  expect(statusesIn(answered)).toEqual([415]);
  expect(answered).toContain("content-security-policy: default-src 'none'; frame-ancestors 'none'");
  expect(answered).toContain("x-content-type-options: nosniff");
  expect(answered).toContain("cache-control: private, no-store");
});

test("after a body that was too large the same connection serves on", async () => {
  const large = "x".repeat(3_000_000);
  const sent = [
    requestOf(
      `PUT /api/reports/${id}/fields`,
      "content-type: application/json",
      "transfer-encoding: chunked",
    ),
    `${large.length.toString(16)}\r\n${large}\r\n0\r\n\r\n`,
    requestOf(
      `PUT /api/reports/${id}/fields`,
      "content-type: application/json",
      `content-length: ${large.length}`,
    ),
    large,
    requestOf("GET /", "connection: close"),
  ];
  expect(statusesIn(await exchange(sent.join("")))).toEqual([413, 413, leftToNext]);
});
