import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";
import { managedNonce } from "@noble/ciphers/utils.js";

/** Makes values unreadable for whoever has not the key, and readable again. */
export type Seal = {
  readonly close: (value: unknown) => Uint8Array;
  /** Undefined for what was closed with another key, or has been changed since. */
  readonly open: (sealed: Uint8Array) => unknown;
};

const cipher = managedNonce(xchacha20poly1305);

/** `key` is 32 bytes in base64. The browser's own ciphers are missing on plain http, where intranets serve us. */
export function createSeal(key: string): Seal {
  const bytes = Uint8Array.from(atob(key), (sign) => sign.charCodeAt(0));
  return {
    close: (value) => cipher(bytes).encrypt(new TextEncoder().encode(JSON.stringify(value))),
    open(sealed) {
      try {
        return JSON.parse(new TextDecoder().decode(cipher(bytes).decrypt(sealed)));
      } catch {
        return undefined;
      }
    },
  };
}
