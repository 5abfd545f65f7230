import type { Rule } from "../issue";
import { findMissingAspects, findMissingResults } from "./aspects";
import { findRepeatedCaptions } from "./captions";
import { findEmptyHeadings } from "./empty-headings";
import { findExtraSections } from "./extra-sections";
import { findMisplacedPreamble, findNothingButPreamble } from "./misplaced-preamble";
import { findLateStarts, findRepeatedNumbers, findSkippedNumbers } from "./numbering-breaks";
import { findLevelBreaks } from "./numbering-levels";
import { findWrongMarks } from "./numbering-marks";
import { findGappedRuns, findHeadlessRuns, findRepeatedRuns } from "./ordinal-prose";
import { findOtherFormats } from "./other-formats";
import { findNoFigures, findOddLength } from "./overview-size";
import { findSectionPlaceholders } from "./placeholders";
import {
  findDisorder,
  findTwiceHeaded,
  findWrongHeadings,
  findWrongNumerals,
} from "./printed-headings";
import { findNoMeasures, findNoProblems, findUnevenMeasures } from "./problems-and-measures";
import { findMissingFee } from "./processing-fee";
import { findRepeatedHeads, findRepeatedParagraphs } from "./repeated-text";
import { findForeignTitles, findRepeatedTitles } from "./stray-titles";
import { findEmptySections, findMissingSections } from "./unanswered-sections";

const format = "国办公开办函〔2021〕30号、〔2019〕60号附件格式";
const numbering = "GB/T 9704-2012 第7.3.3条";
const writing = "公文行文规范";
const overview = "国办公开办函〔2021〕30号；《条例》第五十条";

/** Sections, their order and their sub-headings (S). */
export const structureRules: readonly Rule[] = [
  {
    id: "S01",
    severity: "error",
    title: "六个部分缺少一个，或没有填写",
    basis: `${format}；《条例》第五十条`,
    find: findMissingSections,
  },
  {
    id: "S21",
    severity: "error",
    title: "标题下面没有内容",
    basis: format,
    find: findEmptySections,
  },
  {
    id: "S02",
    severity: "warning",
    title: "部分标题的文字与格式不一致",
    basis: format,
    find: findWrongHeadings,
  },
  {
    id: "S18",
    severity: "warning",
    title: "部分标题的序号与格式不一致",
    basis: format,
    find: findWrongNumerals,
  },
  {
    id: "S03",
    severity: "error",
    title: "部分的顺序不对，或写进了别的部分",
    basis: format,
    find: (subject, rule) => [...findDisorder(subject, rule), ...findForeignTitles(subject, rule)],
  },
  {
    id: "S19",
    severity: "warning",
    title: "部分标题重复出现",
    basis: format,
    find: (subject, rule) => [
      ...findTwiceHeaded(subject, rule),
      ...findRepeatedTitles(subject, rule),
    ],
  },
  {
    id: "S04",
    severity: "error",
    title: "正文留有占位文字",
    basis: format,
    find: findSectionPlaceholders,
  },
  {
    id: "S20",
    severity: "error",
    title: "总体情况只有编制依据和统计期限",
    basis: overview,
    find: findNothingButPreamble,
  },
  {
    id: "S29",
    severity: "info",
    title: "前言的内容写进了总体情况",
    basis: writing,
    find: findMisplacedPreamble,
  },
  {
    id: "S05",
    severity: "warning",
    title: "小标题序号重复或倒退",
    basis: numbering,
    find: findRepeatedNumbers,
  },
  {
    id: "S22",
    severity: "warning",
    title: "小标题序号跳号",
    basis: numbering,
    find: findSkippedNumbers,
  },
  {
    id: "S23",
    severity: "warning",
    title: "小标题序号不从一开始",
    basis: numbering,
    find: findLateStarts,
  },
  {
    id: "S24",
    severity: "info",
    title: "序号后面的标点不规范",
    basis: `${numbering}；GB/T 15834-2011`,
    find: findWrongMarks,
  },
  {
    id: "S06",
    severity: "warning",
    title: "层次序号颠倒或跳级",
    basis: numbering,
    find: findLevelBreaks,
  },
  {
    id: "S28",
    severity: "warning",
    title: "小标题下面没有内容",
    basis: writing,
    find: findEmptyHeadings,
  },
  {
    id: "S30",
    severity: "warning",
    title: "小标题重复",
    basis: writing,
    find: findRepeatedHeads,
  },
  {
    id: "S31",
    severity: "warning",
    title: "整段文字重复",
    basis: writing,
    find: findRepeatedParagraphs,
  },
  {
    id: "S07",
    severity: "warning",
    title: "“二是”前面没有“一是”",
    basis: writing,
    find: findHeadlessRuns,
  },
  {
    id: "S25",
    severity: "warning",
    title: "“一是、二是、三是”中间缺号",
    basis: writing,
    find: findGappedRuns,
  },
  {
    id: "S26",
    severity: "warning",
    title: "“一是、二是、三是”重号",
    basis: writing,
    find: findRepeatedRuns,
  },
  {
    id: "S08",
    severity: "error",
    title: "表格不是当年的格式",
    basis: "国办公开办函〔2021〕30号（2021年起）、〔2019〕60号（2019、2020年）",
    find: findOtherFormats,
  },
  {
    id: "S09",
    severity: "warning",
    title: "总体情况没有写全五个方面",
    basis: overview,
    find: findMissingAspects,
  },
  {
    id: "S14",
    severity: "warning",
    title: "政府报告没有写工作考核、社会评议、责任追究",
    basis: "《条例》第五十条第（四）项；国办公开办函〔2021〕30号",
    find: findMissingResults,
  },
  {
    id: "S15",
    severity: "warning",
    title: "总体情况过短或过长",
    basis:
      "国办公开办函〔2021〕30号“不能遗漏，也不宜泛化”；篇幅原则上不超过一千字（武政办发〔2025〕54号）",
    find: findOddLength,
  },
  {
    id: "S16",
    severity: "warning",
    title: "总体情况没有数字",
    basis: "国办公开办函〔2021〕30号“不能遗漏，也不宜泛化”",
    find: findNoFigures,
  },
  {
    id: "S10",
    severity: "error",
    title: "第五部分没有写存在的主要问题",
    basis: "《条例》第五十条；格式第五部分",
    find: findNoProblems,
  },
  {
    id: "S27",
    severity: "error",
    title: "第五部分没有写改进情况",
    basis: "《条例》第五十条；格式第五部分",
    find: findNoMeasures,
  },
  {
    id: "S11",
    severity: "info",
    title: "问题与改进情况的条数不相等",
    basis: "逐条提出改进措施的要求",
    find: findUnevenMeasures,
  },
  {
    id: "S12",
    severity: "warning",
    title: "第六部分没有写信息处理费",
    basis: "国办公开办函〔2021〕30号附件“收取信息处理费情况在此处报告”；国办函〔2020〕109号",
    years: { from: 2021 },
    find: findMissingFee,
  },
  {
    id: "S13",
    severity: "warning",
    title: "六个部分以外还有部分",
    basis: format,
    find: findExtraSections,
  },
  {
    id: "S17",
    severity: "info",
    title: "表题重复部分标题",
    basis: format,
    find: findRepeatedCaptions,
  },
];
