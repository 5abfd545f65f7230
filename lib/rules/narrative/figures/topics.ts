import type { TextPart } from "../../text/report-texts";

/** The headings each paragraph of a text stands under, its own run-in head included. */
export function topicsOf({ paragraphs }: TextPart): readonly string[] {
  let heads: readonly Head[] = [];
  return paragraphs.map(({ level, headLength, text, plain }) => {
    const spoken = spokenHead.exec(plain)?.[0];
    if (level !== null && headLength > 0) heads = under(heads, level, text.slice(0, headLength));
    else if (spoken !== undefined) heads = under(heads, spokenLevel, spoken);
    // What an unnumbered paragraph says at its head holds for numbered ones behind it only.
    else if (level === null) heads = heads.filter((head) => head.level !== spokenLevel);
    return heads.map((head) => head.text).join(" ");
  });
}

type Head = { readonly level: number; readonly text: string };

function under(heads: readonly Head[], level: number, text: string): readonly Head[] {
  return [...heads.filter((above) => above.level < level), { level, text }];
}

/** 「二是依申请公开方面。」 and 「依申请公开情况：」 begin a paragraph as a heading would. */
const spokenHead = /^(?:[一二三四五六]是)?[^，。；：]{2,14}(?:方面|情况|工作|公开)[，。：]/;
/** Below （一） and above 1. */
const spokenLevel = 2.5;
