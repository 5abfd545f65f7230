/**
 * A label without what real reports change in it: spaces, brackets, numbering in digits, widths.
 * Chinese numerals stay, because they tell 第（一）项 from 第（五）项.
 */
export function bareLabel(text: string): string {
  return text.normalize("NFKC").replace(/[^\p{Script=Han}]/gu, "");
}
