import type { Rule } from "../issue";
import { findBlankTotals, findBrokenTotals } from "./broken-totals";
import {
  findCasesBesideEmptyTable,
  findCasesWithoutRequests,
  findDirectSuits,
  findLostCases,
  findSuitsWithoutReview,
} from "./doubtful-disputes";
import { formTables } from "./form-tables";
import { findInvalidCells } from "./invalid-cells";
import { findJumps, type NamedMeasure } from "./jumps";
import { findMisshapenRows } from "./misshapen-rows";
import { findPrintedLabels } from "./printed-labels";
import { findUnanswered } from "./unanswered";

const cases: readonly NamedMeasure[] = [
  { key: "reconsiderations", name: "表四行政复议" },
  { key: "litigations", name: "表四行政诉讼" },
];

/** 表四 (C): reconsiderations and suits. */
export const disputeRules: readonly Rule[] = [
  {
    id: "C01",
    severity: "error",
    title: "表四有空白或以“/”“无”代替 0",
    basis: formTables,
    find: findUnanswered,
  },
  {
    id: "C02",
    severity: "error",
    title: "表四的件数不是 0 或正整数",
    basis: formTables,
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
    id: "C04",
    severity: "warning",
    title: "有复议诉讼案件，两年都没有申请",
    basis: formTables,
    find: findCasesWithoutRequests,
  },
  {
    id: "C05",
    severity: "info",
    title: "上年尚未审结的案件没有计入本年",
    basis: formTables,
    find: findLostCases,
  },
  {
    id: "C06",
    severity: "info",
    title: "有未经复议直接起诉的案件",
    basis: "《行政复议法》（2023年修订）第二十三条",
    years: { from: 2024 },
    find: findDirectSuits,
  },
  {
    id: "C07",
    severity: "error",
    title: "表四的数值单元格不是 5＋5＋5 个",
    basis: formTables,
    find: findMisshapenRows,
  },
  {
    id: "C08",
    severity: "warning",
    title: "表四的栏目名称与格式不一致",
    basis: formTables,
    find: findPrintedLabels({
      parts: ["column"],
      differences: ["words", "signs"],
      called: "栏目名称",
      what: "与格式不一致",
    }),
  },
  {
    id: "C09",
    // See A17.
    severity: "info",
    title: "表四名称中间有空格",
    basis: formTables,
    find: findPrintedLabels({
      parts: ["column"],
      differences: ["spaces"],
      called: "名称",
      what: "中间有空格",
    }),
  },
  {
    id: "C10",
    severity: "info",
    title: "表三全部为 0，表四却有案件",
    basis: formTables,
    find: findCasesBesideEmptyTable,
  },
  {
    id: "C11",
    severity: "info",
    title: "复议诉讼案件与上年相比变化很大",
    basis: "国办公开办函〔2021〕30号（数据准确）",
    find: findJumps(cases),
  },
  {
    id: "C12",
    severity: "info",
    title: "有复议后起诉的案件，两年都没有行政复议",
    basis: formTables,
    find: findSuitsWithoutReview,
  },
];
