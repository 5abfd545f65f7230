import { surnames } from "../../data/surnames";
import type { Issue, Rule, Subject } from "../../issue";
import { passageIssue } from "../../text/text-issue";
import { hitsOf, passageOfHit } from "../../text/whole-text";

/** Names of those who apply, complain or sue (X30); 张某某 is as it should be. */
export function findNamedParties({ texts }: Subject, rule: Rule): readonly Issue[] {
  return hitsOf(texts, named)
    .filter(({ match }) => !/[某×X*]/.test(match[0]))
    .map((hit) =>
      passageIssue(
        rule,
        `${hit.part.name}的“${hit.match[0]}”写出了当事人的姓名，报告将向社会公开，应改为“${surnameOf(hit.match)}某某”或不写姓名。`,
        [passageOfHit(hit)],
      ),
    );
}

const given = "[\\u4e00-\\u9fff]";
/** Words that begin like a name: 许可申请, 严重不服. */
const noName = "(?!许可|严重|严格|程序|马上|周边|周期|雷同|武装|金额|江苏|陕西)";
const name = `${noName}[${surnames}]${given}{1,2}`;
/** What follows a name: it sues, objects, applies; or its gender, age, a bracket. */
const goesOn =
  "(?=诉|不服|起诉|向|（|，(?:男|女|因|不服|向|对)|、[\\u4e00-\\u9fff]{2,3}(?:诉|不服)|等\\d{0,3}人|因|提起|提出|申请(?!人)|对)";
const parties = "原告|上诉人|申请人|复议申请人|第三人|投诉人|举报人|信访人|当事人|被处罚人";
const named = new RegExp(
  `(?:(?:${parties})(?:为|是|：)?(${name})${goesOn}|(?<=^|[，。；、：（\\n])(${name})(?=诉[\\u4e00-\\u9fff]{2,20}?(?:局|委|厅|政府|办|处|中心|镇|乡|案))|(?<=${given})(?:村民|居民|市民|群众)(${name})(?=诉|不服|（|提起|申请公开))`,
  "g",
);

function surnameOf(match: RegExpExecArray): string {
  return (match[1] ?? match[2] ?? match[3] ?? match[0]).slice(0, 1);
}
