import type { Issue, Rule, Subject } from "../issue";
import { narrativesOf, passageOf } from "../text/report-texts";
import { passageIssue } from "../text/text-issue";
import { hitsOf, passageOfHit, sentenceAround } from "../text/whole-text";

/** Text that could stand in any office's report: no name, no figure, or words about offices in general (N14). */
export function findGeneralText(subject: Subject, rule: Rule): readonly Issue[] {
  return [...withoutName(subject, rule), ...aboutOthers(subject, rule)];
}

/** 总体情况 and 改进情况 together name neither the unit nor a figure. */
function withoutName(subject: Subject, rule: Rule): readonly Issue[] {
  const parts = narrativesOf(subject.texts);
  const paragraphs = parts.flatMap((part) => part.paragraphs);
  const words = paragraphs.map(({ plain }) => plain).join("\n");
  const [first] = paragraphs;
  if (!first || words.length < shortestJudged) return [];
  if (namesUnit(words, subject) || /\d/.test(words.replace(/(?:19|20)\d\d年|^\d{1,2}\./gm, "")))
    return [];
  const message = `${parts[0]?.name ?? ""}等部分没有出现本单位的名称，也没有一个数字，放在任何单位的报告里都说得通。请写明本单位做了什么、有多少。`;
  return [passageIssue(rule, message, [passageOf(first)])];
}

const shortestJudged = 80;

function namesUnit(words: string, { report, context }: Subject): boolean {
  const names = [report.organization, context.office?.fullName, context.office?.shortName];
  return (
    names.some((name) => name !== undefined && name !== "" && words.includes(name)) ||
    /(?<!自)我[局办厅委县市区镇乡街省园中院所站队校司处室部单机会]|本[局机级办单街部县市区镇乡委院所中园]|全[局县市区镇乡街办委厅]|园区|街道|办事处|管委会/.test(
      words,
    )
  );
}

/** 「部分地区…」 in the problems of an office that answers for no area but its own. */
function aboutOthers({ texts, context }: Subject, rule: Rule): readonly Issue[] {
  if (context.office?.kind === "government") return [];
  return hitsOf(
    texts,
    /各级政府部门|各级行政机关|部分地区|一些地方|有的地方|有些部门和地区|某些地方|全国各地/g,
  )
    .filter(
      (hit) =>
        hit.part.section !== null && !/学习|借鉴|经验|参观|“[^”]*$/.test(sentenceAround(hit).whole),
    )
    .map((hit) =>
      passageIssue(
        rule,
        `${hit.part.name}写“${hit.match[0]}”，说的不是本单位，请写本单位自己的情况。`,
        [passageOfHit(hit)],
      ),
    );
}
