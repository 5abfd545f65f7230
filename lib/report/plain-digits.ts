/**
 * Full-width digits, signs, commas and points as plain ones. Not NFKC, which makes digits of what
 * are none: 12² would read 122, and ① 1.
 */
export function plainDigits(text: string): string {
  return text.replace(/[＋，－．０-９]/g, (character) =>
    String.fromCharCode(character.charCodeAt(0) - fullWidthOffset),
  );
}

const fullWidthOffset = 0xfee0;
