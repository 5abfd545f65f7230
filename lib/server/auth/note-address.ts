import "server-only";
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";

/**
 * Notes for every request where it comes from, before anybody reads its headers: the socket's
 * address, or what the configured proxy says. What a client writes there itself is overwritten.
 * Answers the way to end it.
 */
export function noteClientAddresses(proxyAddress: string | undefined): () => void {
  const note = (message: unknown) => {
    // Node publishes { request, response, socket, server } on this channel.
    const { request } = message as { readonly request: IncomingMessage };
    const peer = plainAddress(request.socket.remoteAddress ?? "");
    const told = request.headers["x-real-ip"];
    const trusted = proxyAddress !== undefined && peer === plainAddress(proxyAddress);
    request.headers["x-real-ip"] = trusted && typeof told === "string" ? told : peer;
  };
  subscribe("http.server.request.start", note);
  return () => void unsubscribe("http.server.request.start", note);
}

/** An IPv4 address also when it came through an IPv6 socket. */
function plainAddress(address: string): string {
  return address.replace(/^::ffff:/, "");
}
