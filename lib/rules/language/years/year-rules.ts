import type { Rule } from "../../issue";
import { findShortDates } from "./date-style";
import { findImpossibleDates } from "./impossible-dates";
import { findMixedYears } from "./mixed-years";
import { findYearsAfterReport } from "./year-after-report";
import { findEarlierYears, findLastYearsYear } from "./years-left-over";

const content = "《条例》第五十条：报告本年度工作情况";
const figures = "GB/T 15835-2011《出版物上数字用法》";

/** Years and dates that are not the report's, or not written as dates are. */
export const yearRules: readonly Rule[] = [
  {
    id: "X01",
    severity: "warning",
    title: "年份晚于报告年度，又不是今后的安排",
    basis: content,
    find: findYearsAfterReport,
  },
  {
    id: "X15",
    severity: "warning",
    title: "用上一年的年份叙述本年度工作",
    basis: content,
    find: findLastYearsYear,
  },
  {
    id: "X16",
    severity: "warning",
    title: "用更早的年份叙述本年度工作",
    basis: content,
    find: findEarlierYears,
  },
  {
    id: "X17",
    severity: "warning",
    title: "日期不存在",
    basis: "公历",
    find: findImpossibleDates,
  },
  {
    id: "X07",
    severity: "info",
    title: "年份写法不统一，或以“今年”代替年份",
    basis: figures,
    find: findMixedYears,
  },
  {
    id: "X26",
    severity: "info",
    title: "日期没有写全",
    basis: figures,
    find: findShortDates,
  },
];
