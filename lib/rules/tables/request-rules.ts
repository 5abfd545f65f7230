import type { Rule } from "../issue";
import { findCarryOverBreaks, findImbalances } from "./broken-relations";
import { findBlankTotals, findBrokenTotals, findMovedValues } from "./broken-totals";
import {
  findMoreCarriedOutThanReceived,
  findMostlyOther,
  findMuchCarriedOut,
  findNoRequests,
  findOverdueRequests,
  findReceivedJump,
  findResultJumps,
  findUnreportedFees,
} from "./doubtful-requests";
import { formTables } from "./form-tables";
import { findInvalidCells } from "./invalid-cells";
import { findMisshapenRows } from "./misshapen-rows";
import { findPrintedLabels } from "./printed-labels";
import { findRepeatedRequests } from "./repeated-figures";
import { findUnanswered } from "./unanswered";

/** 表三 (B): requests. */
export const requestRules: readonly Rule[] = [
  {
    id: "B01",
    severity: "error",
    title: "表三有空白或以“/”“无”代替 0",
    basis: formTables,
    find: findUnanswered,
  },
  {
    id: "B02",
    severity: "error",
    title: "表三的件数不是 0 或正整数",
    basis: formTables,
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
    basis: formTables,
    find: findMisshapenRows,
  },
  {
    id: "B07",
    severity: "warning",
    title: "表三行名的括号、标点、编号与格式不一致",
    basis: formTables,
    find: findPrintedLabels({
      parts: ["row"],
      differences: ["signs"],
      called: "行名",
      what: "的括号、标点或编号与格式不一致",
    }),
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
    id: "B10",
    severity: "info",
    title: "结转下年度的超过本年新收的三成",
    basis: "《条例》第三十三条",
    find: findMuchCarriedOut,
  },
  {
    id: "B11",
    severity: "warning",
    title: "有因未缴费不再处理的申请，第六部分没有写收费情况",
    basis: "《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）",
    find: findUnreportedFees,
  },
  {
    id: "B12",
    severity: "warning",
    title: "表三全部为 0，上年却有申请",
    basis: formTables,
    find: findNoRequests,
  },
  {
    id: "B13",
    severity: "info",
    title: "本年新收与上年相比变化很大",
    basis: "国办公开办函〔2021〕30号（数据准确）",
    find: findReceivedJump,
  },
  {
    id: "B14",
    severity: "info",
    title: "其他处理“3.其他”超过办理结果的一半",
    basis: formTables,
    find: findMostlyOther,
  },
  {
    id: "B15",
    severity: "error",
    title: "各部分已填写，总计却是空白",
    basis: "表三“总计”栏",
    find: findBlankTotals,
  },
  {
    id: "B16",
    severity: "warning",
    title: "表三的行名缺字、错字",
    basis: formTables,
    find: findPrintedLabels({
      parts: ["row"],
      differences: ["words"],
      called: "行名",
      what: "与格式不一致",
    }),
  },
  {
    id: "B17",
    // See A17.
    severity: "info",
    title: "表三名称中间有空格",
    basis: formTables,
    find: findPrintedLabels({
      parts: ["corner", "column", "row"],
      differences: ["spaces"],
      called: "名称",
      what: "中间有空格",
    }),
  },
  {
    id: "B18",
    severity: "warning",
    title: "表三的栏目名称与格式不一致",
    basis: formTables,
    find: findPrintedLabels({
      parts: ["column"],
      differences: ["words", "signs"],
      called: "栏目名称",
      what: "与格式不一致",
    }),
  },
  {
    id: "B19",
    severity: "warning",
    title: "表三的勾稽关系说明与格式不一致",
    basis: "表三左上角的勾稽关系说明",
    find: findPrintedLabels({
      parts: ["corner"],
      differences: ["words", "signs"],
      called: "勾稽关系说明",
      what: "与格式不一致",
    }),
  },
  {
    id: "B20",
    severity: "info",
    title: "表三的数字与上年完全相同",
    basis: "国办公开办函〔2021〕30号（内容雷同、敷衍塞责）",
    find: findRepeatedRequests,
  },
  {
    id: "B21",
    severity: "info",
    title: "结转下年度的比本年新收还多",
    basis: "《条例》第三十三条",
    find: findMoreCarriedOutThanReceived,
  },
  {
    id: "B22",
    severity: "warning",
    title: "上年结转的申请到年底仍未办结",
    basis: "《条例》第三十三条",
    find: findOverdueRequests,
  },
  {
    id: "B23",
    severity: "info",
    title: "某类办理结果与上年相比变化很大",
    basis: "国办公开办函〔2021〕30号（数据准确）",
    find: findResultJumps,
  },
];
