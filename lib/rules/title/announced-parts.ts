import type { Issue, Rule, Subject } from "../issue";
import { preambleOf } from "../structure/narrative-parts";
import { ordinalOf } from "../structure/ordinal";
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

/** A preamble that announces parts the format does not have (P17). */
export function findForeignParts(subject: Subject, rule: Rule): readonly Issue[] {
  const count = subject.report.template.sections.length;
  return announcements(subject).flatMap(({ announced, list, passage }) => {
    const old = oldPart.exec(list)?.[0];
    const problem =
      old !== undefined
        ? `列出的“${old}”是以前格式的部分`
        : announced === count
          ? null
          : `说报告由 ${announced} 个部分组成`;
    if (problem === null) return [];
    const titles = subject.report.template.sections.map(({ heading }) => heading.slice(2));
    const message = `前言：${problem}，格式规定的是“${titles.join("”“")}”${count} 个部分，请改正。`;
    return [passageIssue(rule, message, [passage])];
  });
}

function announcements(subject: Subject) {
  return (preambleOf(subject)?.paragraphs ?? []).flatMap(announcementsIn);
}

function announcementsIn(paragraph: Paragraph) {
  return [...paragraph.plain.matchAll(announcement)].flatMap(
    ({ 0: all, 1: list = "", 2: numeral = "", index }) => {
      const announced = ordinalOf(numeral);
      const { fewest, most } = countOf(list);
      if (announced === 0 || fewest < 3) return [];
      const passage = passageIn(paragraph, index, index + all.length);
      return [{ announced, fewest, most, list, passage }];
    },
  );
}

/** 和 and 及 may join two parts or stand inside a title; whatever count fits is right. */
function countOf(list: string) {
  const items = list
    .replace(/(行政复议)(情况)?、((?:被?提起)?行政诉讼)/g, "$1$3")
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
