import type { Issue, Rule, Subject } from "../issue";
import { preambleOf } from "../structure/narrative-parts";
import { ordinalOf } from "../structure/ordinal";
import { matchesOf } from "../text/matches-of";
import { type Paragraph, passageIn } from "../text/report-texts";
import { passageIssue } from "../text/text-issue";

/** A preamble that announces another number of parts than it lists (P07). */
export function findWrongCount(subject: Subject, rule: Rule): readonly Issue[] {
  return announcements(subject).flatMap(({ announced, fewest, most, passage }) => {
    if (announced >= fewest && announced <= most) return [];
    const message = `前言：说报告由 ${announced} 个部分组成，列出的却是 ${announced < fewest ? fewest : most} 个，请核对。`;
    return [passageIssue(rule, message, [passage])];
  });
}

/** A preamble that lists other parts than the format has, or leaves one out (P17). */
export function findForeignParts(subject: Subject, rule: Rule): readonly Issue[] {
  const titles = subject.report.template.sections.map(({ heading }) => heading.slice(2));
  return (preambleOf(subject)?.paragraphs ?? []).flatMap((paragraph) =>
    paragraph.sentences.flatMap((sentence) => {
      const list = listIn(paragraph.plain.slice(sentence.start, sentence.end));
      const problem = list && problemOf(list.words);
      if (!list || !problem) return [];
      const message = `前言：${problem}，格式规定的是“${titles.join("”“")}”${titles.length} 个部分，请改正。`;
      const start = sentence.start + list.start;
      return [
        passageIssue(rule, message, [passageIn(paragraph, start, start + list.words.length)]),
      ];
    }),
  );
}

/** What a sentence says the report consists of, in whatever words it begins: it names most of the parts. */
function listIn(sentence: string): { readonly words: string; readonly start: number } | null {
  const found = partWords.flatMap(({ words }) => {
    const at = sentence.search(words);
    return at === -1 ? [] : [at];
  });
  if (found.length < fewestParts) return null;
  const start = Math.min(...found);
  const words = sentence.slice(start, start + longestList).replace(/[。；]$/, "");
  return { words, start };
}

/** A sentence with fewer of the six lists something else. */
const fewestParts = 4;
const longestList = 260;

function problemOf(list: string): string | null {
  const old = oldPart.exec(list)?.[0];
  if (old !== undefined) return `列出的“${old}”是以前格式的部分`;
  const missing = partWords.filter(({ words }) => !words.test(list)).map(({ name }) => name);
  return missing.length === 0 ? null : `列出的部分里没有“${missing.join("”“")}”`;
}

function announcements(subject: Subject) {
  return (preambleOf(subject)?.paragraphs ?? []).flatMap(announcementsIn);
}

function announcementsIn(paragraph: Paragraph) {
  return matchesOf(paragraph.plain, announcement).flatMap(
    ({ 0: all, 1: list = "", 2: numeral = "", index }) => {
      const announced = ordinalOf(numeral);
      const { fewest, most } = countOf(list);
      if (announced === 0 || fewest < 3) return [];
      const passage = passageIn(paragraph, index, index + all.length);
      return [{ announced, fewest, most, list, passage }];
    },
  );
}

/** 和 and 及 may join two parts or stand inside a title; outside the usual titles, whatever count fits is right. */
function countOf(list: string) {
  const items = list
    .replace(/(行政复议)(情况)?[、和及与]((?:被?提起)?行政诉讼|诉讼)/g, "$1$3")
    .replace(/(收到|问题|困难|不足)[和及与](处理|改进|整改|下)/g, "$1$2")
    .split(/[、，；]/)
    .filter((item) => item !== "" && item !== "等");
  const joints = items.reduce((sum, item) => sum + (item.match(/以及|[和及与]/g)?.length ?? 0), 0);
  return { fewest: items.length, most: items.length + joints };
}

/** Not 第五十条第四项, which numbers nothing. */
const announcement =
  /(?:由|包括|包含|分为|共分|分)([^。；由]{8,200}?)(?:等|共|共计)?(?<!第)([一二三四五六七八九十]|\d{1,2})个?(?:大?部分|方面)/g;
/** Of the reports until 2018. */
const oldPart =
  /概述|收费(及|和|、)减免情况?|咨询情况|投诉情况|申诉情况|附表|附件|需要说明的(其他)?事项/;
const partWords = [
  { name: "总体情况", words: /总体|概述|综述|概况/ },
  { name: "主动公开政府信息情况", words: /主动公开/ },
  { name: "收到和处理政府信息公开申请情况", words: /收到|处理|依申请/ },
  { name: "政府信息公开行政复议、行政诉讼情况", words: /复议|诉讼/ },
  { name: "存在的主要问题及改进情况", words: /问题|改进|不足/ },
  { name: "其他需要报告的事项", words: /其他|其它|需要(报告|说明)/ },
];
