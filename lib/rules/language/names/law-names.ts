import { onceFor } from "../../../template/once";
import type { Issue, Rule, Subject } from "../../issue";
import type { TextPart } from "../../text/report-texts";
import { editingFix, safeFix } from "../../text/text-fix";
import { passageIssue } from "../../text/text-issue";
import { type Hit, hitsOf, passageOfHit, sentenceAround } from "../../text/whole-text";

/** 条例 without title marks where the regulation is meant (X10). */
export function findBareRegulation({ texts }: Subject, rule: Rule): readonly Issue[] {
  return hitsOf(
    texts,
    /新?条例(?<=(?:学习|贯彻|落实|执行|按照|依照|根据|依据|遵守|宣传|新修订的|修订后的|加强对|对照|符合|违反)新?条例)(?=的?[，。、；和与及要规学宣第精内有实施]|\n|$)/g,
  )
    .filter((hit) => !isQuoted(hit) && !/以下简称|简称$/.test(sentenceAround(hit).before.slice(-6)))
    .map((hit) => {
      const passage = passageOfHit(hit);
      const text = hit.match[0].replace("条例", "《条例》");
      const message = `${hit.part.name}的“${hit.match[0]}”没有加书名号，指《中华人民共和国政府信息公开条例》的应写作“${text}”，并在第一次出现时写全称。`;
      return passageIssue(
        rule,
        message,
        [passage],
        editingFix(`改为“${text}”`, [{ ...passage, text }]),
      );
    });
}

/** Full titles of laws without title marks (X34). */
export function findUnmarkedLaws({ texts }: Subject, rule: Rule): readonly Issue[] {
  return unmarkedLaws(texts).map((hit) => {
    const passage = passageOfHit(hit);
    const text = `《${hit.match[0]}》`;
    const message = `${hit.part.name}的“${hit.match[0]}”没有加书名号，应写作“${text}”。`;
    // The words stay as they were typed, spaces included.
    const edits = [
      { ...passage, end: passage.start, text: "《" },
      { ...passage, start: passage.end, text: "》" },
    ];
    return passageIssue(rule, message, [passage], safeFix("加上书名号", edits));
  });
}

/** Where title marks will stand once they are put: other repairs are made for the text with them. */
export const unmarkedLaws = onceFor((texts: readonly TextPart[]) =>
  hitsOf(texts, laws).filter((hit) => !isQuoted(hit)),
);

/** A line as it reads with the marks. */
export function withTitleMarks(plain: string): string {
  return plain.replace(laws, "《$&》");
}

const laws =
  /(?<![《〈])(?:中华人民共和国政府信息公开条例|(?:中华人民共和国)(?:行政复议法|行政诉讼法|保守国家秘密法|个人信息保护法|档案法|数据安全法|行政许可法|行政处罚法)|政府信息公开信息处理费管理办法)(?![》〉\u4e00-\u9fff]{0,6}》)/g;

function isQuoted(hit: Hit): boolean {
  const { before } = sentenceAround(hit);
  return before.lastIndexOf("《") > before.lastIndexOf("》");
}
