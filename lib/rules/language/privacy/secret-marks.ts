import type { Issue, Rule, Subject } from "../../issue";
import { passageIssue } from "../../text/text-issue";
import { hitsOf, passageOfHit } from "../../text/whole-text";

/** Marks of secrecy on what is to be published (X31); 国家秘密 and 商业秘密 are words of the form. */
export function findSecretMarks({ texts }: Subject, rule: Rule): readonly Issue[] {
  return hitsOf(
    texts,
    /(?:绝密|机密|秘密)(?:★|☆|▲|\*(?=[长\d])|级)(?:\d{1,2}年|长期)?|(?<=^|\n)(?:绝密|机密|秘密)(?=\n|$)|(?:内部资料|内部文件|内部材料)(?:，|、|：)?(?:注意保存|注意保密|不得外传|请勿外传|严禁外传|不得公开)|密级[：:](?:绝密|机密|秘密|内部)/g,
  ).map((hit) =>
    passageIssue(
      rule,
      `${hit.part.name}出现涉密或内部标志“${hit.match[0]}”，报告将向社会公开。请先做保密审查，属于误带的标志应删去。`,
      [passageOfHit(hit)],
    ),
  );
}
