import type { Rule } from "../../issue";
import { findWrongChanges } from "../changes-since-last-year";
import { findPartsAboveWhole, findTotalsBehindParts } from "../parts-and-wholes";
import { findWrongShares } from "../percentages";

const accuracy = "国办公开办函〔2021〕30号：内容和数据应当准确";

/** Figures of the text against one another and against last year. */
export const otherFigureRules: readonly Rule[] = [
  {
    id: "N08",
    severity: "warning",
    title: "分项数字之和与总数不符",
    basis: accuracy,
    find: findPartsAboveWhole,
  },
  {
    id: "N40",
    severity: "warning",
    title: "合计数与前面各项之和不符",
    basis: accuracy,
    find: findTotalsBehindParts,
  },
  {
    id: "N12",
    severity: "warning",
    title: "百分比与件数不符",
    basis: accuracy,
    find: findWrongShares,
  },
  {
    id: "N41",
    severity: "warning",
    title: "比上年增减的数字与两年报告不符",
    basis: accuracy,
    find: findWrongChanges,
  },
];
