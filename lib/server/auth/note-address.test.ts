import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { clientAddress } from "./client-address";
import { noteClientAddresses } from "./note-address";

let endNoting = () => {};
afterEach(() => endNoting());

const written = { "x-real-ip": "203.0.113.7", "x-forwarded-for": "203.0.113.8" };

/** The address this process sees of somebody who asks with these headers. */
async function addressSeen(headers: Record<string, string>): Promise<string> {
  const seen: IncomingHttpHeaders[] = [];
  const server = createServer((request, response) => {
    seen.push(request.headers);
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // a TCP server has no other kind of address
  await fetch(`http://127.0.0.1:${port}`, { headers });
  server.close();
  return clientAddress(new Headers({ "x-real-ip": String(seen[0]?.["x-real-ip"]) }));
}

test("without a proxy an address is the socket's, whatever a client writes", async () => {
  endNoting = noteClientAddresses(undefined);
  expect(await addressSeen(written)).toBe("127.0.0.1");
  expect(await addressSeen({})).toBe("127.0.0.1");
});

test("the configured proxy says who asks, with the one header it overwrites", async () => {
  endNoting = noteClientAddresses("127.0.0.1");
  expect(await addressSeen(written)).toBe("203.0.113.7");
  expect(await addressSeen({ "x-forwarded-for": "203.0.113.8" })).toBe("127.0.0.1");
});

test("another machine than the proxy cannot speak for it", async () => {
  endNoting = noteClientAddresses("192.0.2.1");
  expect(await addressSeen(written)).toBe("127.0.0.1");
});
