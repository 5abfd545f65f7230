import { decodeUtf8 } from "./utf8";

/**
 * Text in whatever its bytes are: what their mark says, else UTF-8 where that fits, because hardly
 * anything else does by chance; else the charset the file declares, else GB 18030, which older
 * Chinese programs write. Null when it is none of them.
 */
export function decodeText(bytes: Uint8Array, declared: string | null = null): string | null {
  const marked = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : null;
  const big = bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
  const mark = marked ?? big;
  if (mark !== null) return decode(bytes, mark);
  return decodeUtf8(bytes) ?? (declared && decode(bytes, declared)) ?? decode(bytes, "gb18030");
}

/** Null for a charset nobody knows as well as for bytes that are not in it. */
function decode(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
