import type { Rule } from "../issue";
import { findAlikeTexts } from "./alike-texts";
import { findGeneralText } from "./general-text";

const own = "国办公开办函〔2021〕30号（四）：不得内容雷同、敷衍塞责";

/** Text that is not this unit's own: general words, last year's or another unit's sentences (N14, N15). */
export const likenessRules: readonly Rule[] = [
  {
    id: "N14",
    severity: "warning",
    title: "内容空泛，没有本单位的情况",
    basis: own,
    find: findGeneralText,
  },
  {
    id: "N15",
    severity: "warning",
    title: "与上一年度或其他单位的报告雷同",
    basis: own,
    find: findAlikeTexts,
  },
];
