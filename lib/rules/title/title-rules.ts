import type { Rule } from "../issue";
import { findCoverPlaceholders } from "../structure/placeholders";
import {
  findEarlyAbbreviations,
  findRepeatedDefinitions,
  findUnusedAbbreviations,
} from "./abbreviations";
import { findForeignParts, findWrongCount } from "./announced-parts";
import { findMisquotedTitles, findWrongNumbers } from "./cited-titles";
import { findBadEmail, findBadPhone, findBadPostcode } from "./contact";
import { findForeignOrgans, findFormerNames } from "./foreign-organs";
import { findPaddedNumbers, findWrongBrackets } from "./number-marks";
import { findOrganDisagreement } from "./organ-agreement";
import { findNoPeriod, findWrongPeriod } from "./period";
import { findNoBasis, findNoPreamble, findOtherReportYear } from "./preamble-content";
import { findEarlyDate, findLateDate, findNoDate, findNoSigner, findOddDate } from "./sign-off";
import { findOldRegulation, findSupersededNotices } from "./superseded-notices";
import { findNoTitle, findWrongTitle, findWrongTitleYear } from "./title-wording";

const name = "《条例》第四十九条、第五十条：政府信息公开工作年度报告";
const practice = "年度报告编写惯例";
const format = "国办公开办函〔2021〕30号、〔2019〕60号";
const numbers = "GB/T 9704-2012 第7.2.5条";
const dates = "GB/T 9704-2012 第7.3.5条";
const writing = "公文行文规范";

/** Title, preamble, cited documents and sign-off (P). */
export const titleRules: readonly Rule[] = [
  { id: "P01", severity: "error", title: "没有标题", basis: name, find: findNoTitle },
  {
    id: "P02",
    severity: "warning",
    title: "报告名称与规定的不一致",
    basis: name,
    find: findWrongTitle,
  },
  {
    id: "P03",
    severity: "error",
    title: "标题的年份不是报告年份",
    basis: name,
    find: findWrongTitleYear,
  },
  {
    id: "P04",
    severity: "warning",
    title: "标题、落款与单位全称不一致",
    basis: "GB/T 9704-2012 第7.2.4条、第7.3.5条：发文机关全称或规范化简称",
    find: findOrganDisagreement,
  },
  {
    id: "P27",
    severity: "warning",
    title: "留有别的单位的名称",
    basis: "年度报告不得照搬其他单位的内容（国办公开办函〔2021〕30号）",
    find: findForeignOrgans,
  },
  {
    id: "P31",
    severity: "warning",
    title: "用了单位以前的名称",
    basis: "GB/T 9704-2012 第7.2.4条：发文机关全称或规范化简称",
    find: findFormerNames,
  },
  {
    id: "P28",
    severity: "error",
    title: "标题、前言或落款留有占位文字",
    basis: format,
    find: findCoverPlaceholders,
  },
  { id: "P05", severity: "warning", title: "没有前言", basis: practice, find: findNoPreamble },
  {
    id: "P15",
    severity: "warning",
    title: "前言没有写编制依据",
    basis: "《条例》第五十条；年度报告编写惯例",
    find: findNoBasis,
  },
  {
    id: "P06",
    severity: "warning",
    title: "没有写统计期限",
    basis: "《条例》第四十九条、第五十条：上一年度",
    find: findNoPeriod,
  },
  {
    id: "P16",
    severity: "error",
    title: "统计期限不是报告年度的1月1日至12月31日",
    basis: "《条例》第四十九条、第五十条：上一年度",
    find: findWrongPeriod,
  },
  {
    id: "P29",
    severity: "warning",
    title: "前言里的报告年份不对",
    basis: name,
    find: findOtherReportYear,
  },
  {
    id: "P07",
    severity: "warning",
    title: "前言说的部分个数与列出的不符",
    basis: writing,
    find: findWrongCount,
  },
  {
    id: "P17",
    severity: "warning",
    title: "前言列出的不是格式规定的六个部分",
    basis: format,
    find: findForeignParts,
  },
  {
    id: "P08",
    severity: "warning",
    title: "引用的格式通知不是当年的",
    basis: format,
    find: findSupersededNotices,
  },
  {
    id: "P18",
    severity: "warning",
    title: "引用了修订前的条例文号",
    basis: "国令第711号（2019年5月15日起施行）",
    find: findOldRegulation,
  },
  {
    id: "P09",
    severity: "warning",
    title: "引用的文件名称不准确",
    basis: "GB/T 9704-2012；公文引用文件应写明准确的标题",
    find: findMisquotedTitles,
  },
  {
    id: "P19",
    severity: "warning",
    title: "引用的文件文号不准确",
    basis: "公文引用文件应写明准确的文号",
    find: findWrongNumbers,
  },
  {
    id: "P20",
    severity: "warning",
    title: "文号的年份没有用六角括号",
    basis: numbers,
    find: findWrongBrackets,
  },
  {
    id: "P23",
    severity: "warning",
    title: "文号的顺序号加了“第”字或虚位",
    basis: numbers,
    find: findPaddedNumbers,
  },
  {
    id: "P13",
    severity: "info",
    title: "联系电话没有写或写法不对",
    basis: practice,
    find: findBadPhone,
  },
  {
    id: "P24",
    severity: "info",
    title: "邮编不是六位数字",
    basis: practice,
    find: findBadPostcode,
  },
  { id: "P25", severity: "info", title: "电子邮箱写法不对", basis: practice, find: findBadEmail },
  {
    id: "P14",
    severity: "info",
    title: "写了简称却没有用到",
    basis: writing,
    find: findUnusedAbbreviations,
  },
  {
    id: "P26",
    severity: "info",
    title: "简称在说明之前就用到了",
    basis: writing,
    find: findEarlyAbbreviations,
  },
  {
    id: "P30",
    severity: "info",
    title: "简称重复说明",
    basis: writing,
    find: findRepeatedDefinitions,
  },
  { id: "P10", severity: "info", title: "没有落款单位", basis: dates, find: findNoSigner },
  { id: "P11", severity: "info", title: "没有落款日期", basis: dates, find: findNoDate },
  {
    id: "P12",
    severity: "warning",
    title: "落款日期在报告年度结束之前",
    basis: "《条例》第四十九条",
    find: findEarlyDate,
  },
  {
    id: "P21",
    severity: "warning",
    title: "落款日期晚于公布期限",
    basis: "《条例》第四十九条",
    find: findLateDate,
  },
  {
    id: "P22",
    severity: "warning",
    title: "落款日期的写法不对",
    basis: `${dates}.4：用阿拉伯数字，年份标全称，月、日不编虚位`,
    find: findOddDate,
  },
];
