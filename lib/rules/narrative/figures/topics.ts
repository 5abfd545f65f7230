import type { TextPart } from "../../text/report-texts";

/** The headings each paragraph of a text stands under, its own run-in head included. */
export function topicsOf({ paragraphs }: TextPart): readonly string[] {
  let heads: readonly { readonly level: number; readonly text: string }[] = [];
  return paragraphs.map(({ level, headLength, text }) => {
    if (level !== null && headLength > 0) {
      const head = { level, text: text.slice(0, headLength) };
      heads = [...heads.filter((above) => above.level < level), head];
    }
    return heads.map((head) => head.text).join(" ");
  });
}
