import type { Paragraph } from "../../text/report-texts";

/** What tells the shape of a line. */
export type Line = Pick<Paragraph, "plain" | "text" | "level" | "headLength">;

/** The line is set as a heading as a whole. */
export function isHeading({ headLength, text }: Line): boolean {
  return headLength === text.length;
}

/** It begins with a number or an ordinal word; 1、 is no official number but meant as one. */
export function isNumbered({ level, plain }: Line): boolean {
  return (
    level !== null ||
    /^(?:\d{1,2}[、)）]|[①-⑳]|第?[一二三四五六七八九十]{1,3}(?:是|要|、)|[—·●■◆★※-])/.test(plain)
  );
}

/** The sentence is closed; brackets and quotes behind its mark belong to it. */
export function isClosed({ plain }: Line): boolean {
  return /[。！？；：…][”’）》〉」』\]]*$/.test(plain);
}

/** A row of a pasted table, a line of contact data, an address of a page: no sentences. */
export function isNoProse({ text, plain }: Line): boolean {
  return (
    /[\t|│]/.test(text) ||
    /^(?:联系|地址|电话|邮编|邮政编码|传真|电子邮箱|邮箱|网址|附件|附|注|单位|填表|表\d)/.test(
      plain,
    ) ||
    /(?:https?：?\/\/|www\.)[!-~]*$/.test(plain)
  );
}
