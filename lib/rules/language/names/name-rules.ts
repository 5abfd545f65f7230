import type { Rule } from "../../issue";
import { findBareRegulation, findUnmarkedLaws } from "./law-names";
import { findForeignPronouns } from "./pronouns";

const marks = "GB/T 15834-2011《标点符号用法》4.15 书名号";

/** How laws and the unit itself are called. */
export const nameRules: readonly Rule[] = [
  {
    id: "X10",
    severity: "info",
    title: "“条例”没有加书名号",
    basis: marks,
    find: findBareRegulation,
  },
  {
    id: "X34",
    severity: "warning",
    title: "法律法规全称没有加书名号",
    basis: marks,
    find: findUnmarkedLaws,
  },
  {
    id: "X11",
    severity: "warning",
    title: "自称与本单位不相符",
    basis: "国办公开办函〔2021〕30号：不得雷同、敷衍",
    find: findForeignPronouns,
  },
];
