import type { Rule } from "../issue";
import { findFeesInOtherUnit, findFeesInYuan, findRulesWithoutPower } from "./doubtful-disclosures";
import { findExcesses, findNegativeSums } from "./excesses";
import { formTables } from "./form-tables";
import { findAmountsWithoutUnit, findInvalidCells, findOverpreciseAmounts } from "./invalid-cells";
import { findAppearances, findJumps, type NamedMeasure } from "./jumps";
import { findMisshapenRows } from "./misshapen-rows";
import { findOneSided } from "./one-sided";
import { findPrintedLabels } from "./printed-labels";
import { findRepeatedDecisions } from "./repeated-figures";
import { findUnanswered } from "./unanswered";
import {
  findFirstStocks,
  findItemBreaks,
  findPublishedBreaks,
  findStockBreaks,
} from "./year-breaks";

const decisions: readonly NamedMeasure[] = [
  { key: "licensing", name: "表二行政许可" },
  { key: "penalties", name: "表二行政处罚" },
  { key: "coercions", name: "表二行政强制" },
];

/** 表二 (A): what was disclosed on the authority's own motion. */
export const disclosureRules: readonly Rule[] = [
  {
    id: "A01",
    severity: "error",
    title: "表二有空白或以“/”“无”代替 0",
    basis: formTables,
    find: findUnanswered,
  },
  {
    id: "A02",
    severity: "error",
    title: "表二的件数不是 0 或正整数",
    basis: formTables,
    find: findInvalidCells,
  },
  {
    id: "A03",
    severity: "warning",
    title: "表二的栏目名称与格式不一致",
    basis: formTables,
    find: findPrintedLabels({
      parts: ["column", "corner"],
      differences: ["words"],
      called: "栏目名称",
      what: "与格式不一致",
    }),
  },
  {
    id: "A04",
    severity: "error",
    title: "金额不是数字，或格内写了单位",
    basis: "格式栏目“单位：万元”",
    find: (subject, rule) => [
      ...findInvalidCells(subject, rule),
      ...findOverpreciseAmounts(subject, rule),
    ],
  },
  {
    id: "A05",
    severity: "warning",
    title: "收费金额为上年的 1000 倍以上或千分之一以下",
    basis: "格式栏目“单位：万元”",
    find: findFeesInOtherUnit,
  },
  {
    id: "A06",
    severity: "error",
    title: "现行有效－本年制发＋本年废止小于 0",
    basis: "《条例》第二十条第（一）项",
    find: findExcesses,
  },
  {
    id: "A07",
    severity: "warning",
    title: "现行有效件数不等于上年件数加制发减废止",
    basis: "《条例》第二十条第（一）项",
    find: findStockBreaks,
  },
  {
    id: "A08",
    severity: "info",
    title: "推算的上年末文件数为 0",
    basis: "《条例》第二十条第（一）项",
    find: findFirstStocks,
  },
  {
    id: "A09",
    severity: "warning",
    title: "没有规章制定权的机关填写了规章",
    basis: "《立法法》第九十一条、第九十三条",
    find: findRulesWithoutPower,
  },
  {
    id: "A10",
    severity: "warning",
    title: "制作、新公开、对外公开总数量不相称",
    basis: "《条例》第二十条第（一）项",
    find: findExcesses,
  },
  {
    id: "A11",
    severity: "warning",
    title: "上一年项目数量加本年增减小于 0",
    basis: "《条例》第二十条第（五）（六）（八）项",
    find: findNegativeSums,
  },
  {
    id: "A12",
    severity: "warning",
    title: "政府集中采购的数量、金额只填了一项，或没有单位",
    basis: "《条例》第二十条第（九）项",
    find: (subject, rule) => [
      ...findOneSided(subject, rule),
      ...findAmountsWithoutUnit(subject, rule),
    ],
  },
  {
    id: "A13",
    severity: "info",
    title: "处理决定数量与上年相比变化很大",
    basis: "《条例》第二十条第（五）（六）项",
    find: findJumps(decisions),
  },
  {
    id: "A14",
    severity: "warning",
    title: "表二的行名与格式不一致",
    basis: formTables,
    find: findPrintedLabels({
      parts: ["row"],
      differences: ["words"],
      called: "行名",
      what: "与格式不一致",
    }),
  },
  {
    id: "A15",
    severity: "warning",
    title: "表二“第二十条第（×）项”的名称与格式不一致",
    basis: formTables,
    find: findPrintedLabels({
      parts: ["caption"],
      differences: ["words"],
      called: "分组名称",
      what: "与格式不一致",
    }),
  },
  {
    id: "A16",
    severity: "warning",
    title: "表二名称中的括号、标点与格式不一致",
    basis: formTables,
    find: findPrintedLabels({
      parts: ["caption", "corner", "column", "row"],
      differences: ["signs"],
      called: "名称",
      what: "的括号、标点与格式不一致",
    }),
  },
  {
    id: "A17",
    // Mostly left by line breaks: it says nothing wrong and is mended by printing anew.
    severity: "info",
    title: "表二名称中间有空格",
    basis: formTables,
    find: findPrintedLabels({
      parts: ["caption", "corner", "column", "row"],
      differences: ["spaces"],
      called: "名称",
      what: "中间有空格",
    }),
  },
  {
    id: "A18",
    // Blocks of 表二 have two or three columns on a common grid, and files pad the shorter ones.
    severity: "warning",
    title: "表二某行的数值单元格个数与格式不符",
    basis: formTables,
    find: findMisshapenRows,
  },
  {
    id: "A19",
    severity: "warning",
    title: "收费金额大得像是以元填写",
    basis: "格式栏目“单位：万元”",
    find: findFeesInYuan,
  },
  {
    id: "A20",
    severity: "warning",
    title: "上一年项目数量与上年报告不一致",
    basis: "《条例》第二十条第（五）（六）（八）项",
    find: findItemBreaks,
  },
  {
    id: "A21",
    severity: "info",
    title: "对外公开总数量少于上年总数加本年新公开",
    basis: "《条例》第二十条第（一）项",
    find: findPublishedBreaks,
  },
  {
    id: "A22",
    severity: "info",
    title: "处理决定数量由有到无，或者由无到有",
    basis: "《条例》第二十条第（五）（六）项",
    find: findAppearances(decisions),
  },
  {
    id: "A23",
    severity: "info",
    title: "处理决定和收费的数字与上年完全相同",
    basis: "国办公开办函〔2021〕30号（内容雷同、敷衍塞责）",
    find: findRepeatedDecisions,
  },
];
