import { narrativeText, type Report } from "../../report/report";
import { onceFor } from "../../template/once";
import { matchesOf } from "../text/matches-of";

/** The words of a text that an office chooses itself, without figures and marks, and where each stands in it. */
export type OwnWords = { readonly codes: Uint16Array; readonly offsets: Int32Array };

/** The own words of each narrative, by section. */
export const ownWordsOf = onceFor(
  (report: Report): ReadonlyMap<string, OwnWords> =>
    new Map(
      report.template.sections
        .filter(({ kind }) => kind === "narrative")
        .map(({ key }) => [key, ownWords(narrativeText(report, key) ?? "")]),
    ),
);

/** Works on the text as typed: a hundred reports of other offices are read at once. */
function ownWords(text: string): OwnWords {
  const codes = new Uint16Array(text.length);
  const offsets = new Int32Array(text.length);
  let length = 0;
  for (const { 0: sentence, index } of matchesOf(text, /[^。！？\r\n]+[。！？]?/g)) {
    if (isOfficial(sentence)) continue;
    for (let at = 0; at < sentence.length; at += 1) {
      const code = sentence.charCodeAt(at);
      if (!isWord(code)) continue;
      codes[length] = code;
      offsets[length] = index + at;
      length += 1;
    }
  }
  return { codes: codes.subarray(0, length), offsets: offsets.subarray(0, length) };
}

/** Every office writes these alike: sub-headings, legal basis, period of data, fee, contact, nil returns. */
function isOfficial(sentence: string): boolean {
  return (
    (sentence.length <= longestHeading && !/[。！？]$/.test(sentence)) ||
    /信息处理费|编制本报告|规定编制|统计期限|如对本报告|(?:没有|无|未发生|未收到)[^，]{0,20}(?:事项|复议|诉讼|申请)[^，]{0,8}。$/.test(
      sentence,
    )
  );
}

const longestHeading = 24;

/** Chinese characters and letters; figures change every year and are no words. */
function isWord(code: number): boolean {
  return (
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a)
  );
}
