import type { Issue, Rule, Subject } from "../../issue";
import { passageIn } from "../../text/report-texts";
import { editingFix } from "../../text/text-fix";
import { passageIssue } from "../../text/text-issue";
import { hitsOf, passageOfHit, sentenceAround } from "../../text/whole-text";

/** Applications, reviews and suits counted in 个, 次, 项, or a measure typed twice (X40). */
export function findWrongMeasures({ texts }: Subject, rule: Rule): readonly Issue[] {
  return hitsOf(texts, counted).map((hit) => {
    const measure = hit.match[2] ?? hit.match[3] ?? "";
    const at = hit.end - measure.length;
    const right = hit.match[3] === undefined ? "件" : measure.slice(0, 1);
    const edit = { ...passageIn(hit.paragraph, at, hit.end), text: right };
    return passageIssue(
      rule,
      `${hit.part.name}的“${hit.match[0]}”量词不当，应写作“${hit.match[0].slice(0, -measure.length)}${right}”。`,
      [passageOfHit(hit)],
      editingFix(`改为“${right}”`, [edit]),
    );
  });
}

/** The form counts applications and cases in 件; offices also write 条, 份 and 宗, and 件次 is a word of its own. */
const counted =
  /(政府信息公开申请|信息公开申请|行政复议(?:申请|案件)?|行政诉讼(?:案件)?)\d{1,6}(个|次|项)(?![次数目])|\d(件件(?!有)|条条|元元|份份|次次|个个)(?![\u4e00-\u9fff])/g;

/** A figure without what it counts (X41). */
export function findBareFigures({ texts }: Subject, rule: Rule): readonly Issue[] {
  return hitsOf(
    texts,
    /(?:政府信息|各类信息|文件|申请|政策解读|培训|会议|信件)(?:共计|共|约)?(\d{1,7})(?=[，。；、])/g,
  )
    .filter((hit) => hit.part.section !== null && !isNumberOfSomething(sentenceAround(hit).behind))
    .map((hit) =>
      passageIssue(
        rule,
        `${hit.part.name}的“${hit.match[0]}”数字后没有写量词，请写明是多少“条”“件”或“次”。`,
        [passageOfHit(hit)],
      ),
    );
}

/** 12、15和18件: the measure stands behind the last of several. */
function isNumberOfSomething(behind: string): boolean {
  return /^、\d/.test(behind);
}
