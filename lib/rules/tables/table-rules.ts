import type { Rule } from "../issue";
import { findCarryOverBreaks, findImbalances } from "./broken-relations";
import { findBlankTotals, findBrokenTotals, findMovedValues } from "./broken-totals";
import { findExcesses, findNegativeSums } from "./excesses";
import { findAmountsWithoutUnit, findInvalidCells, findOverpreciseAmounts } from "./invalid-cells";
import { findMisshapenRows } from "./misshapen-rows";
import { findOneSided } from "./one-sided";
import { findUnanswered } from "./unanswered";

const form = "国办公开办函〔2021〕30号、〔2019〕60号附件表格";

/** Rules about figures in the order of the form: 表二 (A), 表三 (B), 表四 (C). */
export const tableRules: readonly Rule[] = [
  {
    id: "A01",
    severity: "error",
    title: "表二有空白或以“/”“无”代替 0",
    basis: form,
    find: findUnanswered,
  },
  {
    id: "A02",
    severity: "error",
    title: "表二的件数不是 0 或正整数",
    basis: form,
    find: findInvalidCells,
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
    id: "A06",
    severity: "error",
    title: "现行有效－本年制发＋本年废止小于 0",
    basis: "《条例》第二十条第（一）项",
    find: findExcesses,
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
    id: "B01",
    severity: "error",
    title: "表三有空白或以“/”“无”代替 0",
    basis: form,
    find: findUnanswered,
  },
  {
    id: "B02",
    severity: "error",
    title: "表三的件数不是 0 或正整数",
    basis: form,
    find: findInvalidCells,
  },
  {
    id: "B03",
    severity: "error",
    title: "第一项＋第二项≠第三项＋第四项",
    basis: "表三左上角的勾稽关系说明",
    find: findImbalances,
  },
  {
    id: "B04",
    severity: "error",
    title: "总计列不等于各类申请人之和",
    basis: "表三“总计”栏",
    find: findBrokenTotals,
  },
  {
    id: "B05",
    severity: "error",
    title: "（七）总计不等于各项办理结果之和",
    basis: "表三“（七）总计”",
    find: findBrokenTotals,
  },
  {
    id: "B06",
    severity: "error",
    title: "表三某行的数值单元格不是 7 个",
    basis: form,
    find: findMisshapenRows,
  },
  {
    id: "B08",
    severity: "info",
    title: "两处总计一多一少，数字可能填错了行",
    basis: "表三“总计”栏",
    find: findMovedValues,
  },
  {
    id: "B09",
    // It may be right all the same, as after a merger of offices: then the reason is written down.
    severity: "warning",
    title: "上年结转与上年报告的结转下年度不一致",
    basis: "表三第二项",
    find: findCarryOverBreaks,
  },
  {
    id: "B15",
    severity: "error",
    title: "各部分已填写，总计却是空白",
    basis: "表三“总计”栏",
    find: findBlankTotals,
  },
  {
    id: "C01",
    severity: "error",
    title: "表四有空白或以“/”“无”代替 0",
    basis: form,
    find: findUnanswered,
  },
  {
    id: "C02",
    severity: "error",
    title: "表四的件数不是 0 或正整数",
    basis: form,
    find: findInvalidCells,
  },
  {
    id: "C03",
    severity: "error",
    title: "表四总计不等于四种结果之和",
    basis: "表四“总计”栏",
    find: (subject, rule) => [
      ...findBrokenTotals(subject, rule),
      ...findBlankTotals(subject, rule),
    ],
  },
  {
    id: "C07",
    severity: "error",
    title: "表四的数值单元格不是 5＋5＋5 个",
    basis: form,
    find: findMisshapenRows,
  },
];

/** The rule only says that something is not filled in yet. */
export function isBlankRule(id: string): boolean {
  return blankRules.has(id);
}

const blankRules = new Set([
  ...tableRules.filter(({ find }) => find === findUnanswered).map(({ id }) => id),
  // Texts nobody has written yet.
  "S01",
]);
