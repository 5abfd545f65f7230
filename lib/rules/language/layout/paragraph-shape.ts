import { outlineLine } from "../../../report/outline";
import { residueInside, residueLine } from "../../data/web-residue";
import type { Paragraph } from "../../text/report-texts";
import { withTitleMarks } from "../names/law-names";

/** What tells the shape of a line. */
export type Line = Pick<Paragraph, "plain" | "text" | "level">;

/** The line is set as a heading as a whole; judged without the width of its marks, which repairs change. */
export function isHeading({ plain }: Line): boolean {
  if (outlineLine(plain).headLength !== plain.length) return false;
  if (plain.length <= shortHeading) return true;
  // The marks that its laws lack may make it too long for one.
  const marked = withTitleMarks(plain);
  return outlineLine(marked).headLength === marked.length;
}

/** No marks make a line of this length too long. */
const shortHeading = 30;

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

/** A line that a web page prints around a text: 浏览次数：12. */
export function isWebResidue({ plain }: Pick<Line, "plain">): boolean {
  if (plain.length > longestResidue || /[。；]/.test(plain)) return false;
  return residueLine.test(plain) || residueInside.test(plain);
}

const longestResidue = 80;

/** A line that can only be a report's title: 2020年信息公开年报. */
export function isTitleLine({ plain }: Pick<Line, "plain">): boolean {
  return (
    plain.length <= 50 &&
    !plain.startsWith("附") &&
    /^[^，。；：《》]{0,30}20\d\d年[^，。；：《》]{0,24}(?:年度报告|年报)$/.test(plain)
  );
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

/** Where the last of a line's paragraphs ends in the field. */
export function endOf({ paragraphs }: { readonly paragraphs: readonly Paragraph[] }): number {
  const last = paragraphs.at(-1);
  return last ? last.start + last.text.length : 0;
}
