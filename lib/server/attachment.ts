import "server-only";

/** `Content-Disposition` for a download, RFC 6266: an ASCII name for old readers, the real one in UTF-8. */
export function attachment(fileName: string, asciiName: string): string {
  return `attachment; filename="${asciiOnly(asciiName)}"; filename*=UTF-8''${percentEncoded(fileName)}`;
}

function asciiOnly(name: string): string {
  return name.replace(/[^\w.-]/g, "_");
}

// encodeURIComponent leaves four characters that RFC 8187 does not allow.
function percentEncoded(name: string): string {
  return encodeURIComponent(name.replace(/\p{Surrogate}/gu, "")).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
