import type { Rule } from "../issue";
import { findBrokenSums } from "./broken-sums";
import {
  findBrokenAddends,
  findForeignAddends,
  findMissingAddends,
  findRepeatedAddends,
  findSumAmongAddends,
  findUnexplainedExclusions,
} from "./doubtful-addends";
import { findEarlyPublication, findLatePublication, findSilentChange } from "./published-in-time";
import { findDifferingPage, findDifferingTitle } from "./published-page";
import {
  findMissingYears,
  findNoAddress,
  findNoFile,
  findOtherColumn,
  findOtherSite,
  findScannedTables,
} from "./published-place";

const platform = "《条例》第二十四条";
const sums = "《条例》第四十九条第二款";

/** Publication (U) and what was added up (G). */
export const publicationRules: readonly Rule[] = [
  {
    id: "U01",
    severity: "error",
    title: "没有按期公布",
    basis: "《条例》第四十九条",
    find: findLatePublication,
  },
  {
    id: "U02",
    severity: "warning",
    title: "公布的页面没有可下载的文件",
    basis: platform,
    find: findNoFile,
  },
  {
    id: "U03",
    severity: "error",
    title: "网页与报告的内容不一致",
    basis: platform,
    find: findDifferingPage,
  },
  {
    id: "U04",
    severity: "warning",
    title: "年报专栏缺少以前年度的报告",
    basis: platform,
    find: findMissingYears,
  },
  {
    id: "U05",
    severity: "warning",
    title: "没有公布在年报栏目",
    basis: platform,
    find: findOtherColumn,
  },
  {
    id: "U06",
    severity: "error",
    title: "公布后改动，没有更正说明",
    basis: platform,
    find: findSilentChange,
  },
  {
    id: "U07",
    severity: "warning",
    title: "用图片代替文字和表格",
    basis: platform,
    find: findScannedTables,
  },
  {
    id: "U08",
    severity: "error",
    title: "报告年度还没有结束就公布",
    basis: "《条例》第四十九条",
    find: findEarlyPublication,
  },
  {
    id: "U09",
    severity: "warning",
    title: "没有登记公布的网址",
    basis: platform,
    find: findNoAddress,
  },
  {
    id: "U10",
    severity: "info",
    title: "公布的网址不是政府网站",
    basis: platform,
    find: findOtherSite,
  },
  {
    id: "U11",
    severity: "warning",
    title: "网页的标题与报告不同",
    basis: platform,
    find: findDifferingTitle,
  },
  {
    id: "G01",
    severity: "error",
    title: "汇总的数字不等于各单位之和",
    basis: sums,
    find: findBrokenSums,
  },
  {
    id: "G02",
    severity: "error",
    title: "有单位没有报送或没有审核通过",
    basis: sums,
    find: findMissingAddends,
  },
  {
    id: "G03",
    severity: "error",
    title: "有单位计入了两次",
    basis: sums,
    find: findRepeatedAddends,
  },
  {
    id: "G04",
    severity: "warning",
    title: "有单位的上年结转与其上年报告不一致",
    basis: "表三第二项",
    find: findBrokenAddends,
  },
  {
    id: "G05",
    severity: "warning",
    title: "不计入汇总的单位没有写明原因",
    basis: sums,
    find: findUnexplainedExclusions,
  },
  {
    id: "G06",
    severity: "error",
    title: "汇总了其他年度或其他格式的报告",
    basis: sums,
    find: findForeignAddends,
  },
  {
    id: "G07",
    severity: "error",
    title: "汇总中计入了汇总报告自己",
    basis: sums,
    find: findSumAmongAddends,
  },
];
