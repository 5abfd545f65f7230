/** What a person types as her second factor: a code by the clock, or one of those on paper. */
export type TypedCode =
  | { readonly kind: "clock"; readonly code: string }
  | { readonly kind: "recovery"; readonly code: string };

/** Read as it is typed from a small screen or from paper; null for what can be neither. */
export function readTypedCode(typed: string): TypedCode | null {
  const code = typed.normalize("NFKC").replace(/[\s-]/g, "").toLowerCase();
  if (/^\d{6}$/.test(code)) return { kind: "clock", code };
  return recoveryPattern.test(code) ? { kind: "recovery", code } : null;
}

// Read out and typed from paper: no 0 and o, no 1, l and i.
export const recoveryLetters = "abcdefghjkmnpqrstuvwxyz23456789";
export const recoveryLength = 12;
const recoveryPattern = new RegExp(`^[${recoveryLetters}]{${recoveryLength}}$`);

/** In groups of four, as it is shown to be written down. */
export function recoveryCodeText(code: string): string {
  return code.replace(/(.{4})(?=.)/g, "$1-");
}
