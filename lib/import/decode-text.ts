import { decodeUtf8 } from "./utf8";

/**
 * Text in whatever its bytes are: what their mark says, else UTF-8 where that fits, because hardly
 * anything else does by chance; else the charset the file declares, else GB 18030, which older
 * Chinese programs write. Null when it is none of them, but for a few broken characters.
 */
export function decodeText(bytes: Uint8Array, declared: string | null = null): string | null {
  const mark = `${bytes[0]} ${bytes[1]}`;
  if (mark === "255 254") return decode(bytes, "utf-16le");
  if (mark === "254 255") return decode(bytes, "utf-16be");
  const text = decodeUtf8(bytes) ?? decode(bytes, "utf-8");
  const named = declared !== null && !latin.test(declared) ? decode(bytes, declared) : null;
  return text ?? named ?? decode(bytes, "gb18030");
}

/** What programs declare that know of no other; no Chinese text is in it. */
const latin = /^(iso-8859-1|windows-1252|us-ascii|latin1)$/i;

/** One in so many characters may be broken, as where a program cut a text in the middle of one. */
const charactersForABrokenOne = 200;

/** Null for a charset nobody knows as well as for bytes that are not in it. */
function decode(bytes: Uint8Array, charset: string): string | null {
  try {
    const text = new TextDecoder(charset).decode(bytes);
    const broken = text.split("\ufffd").length - 1;
    return broken * charactersForABrokenOne <= text.length ? text : null;
  } catch {
    return null;
  }
}
