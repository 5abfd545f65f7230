import type { Rule } from "../../issue";
import { noCompetence, noDecisions, noDocuments } from "../claims/disclosure-claims";
import { findContradictions } from "../contradictions";
import { findMismatches } from "../figure-mismatches";
import { findMiskeyed } from "../miskeyed-figures";
import { findDeniedFees, findFeesAboveTable } from "../processing-fees";

const documents = "《条例》第二十条第（一）项";
const decisions = "《条例》第二十条第（五）（六）项";
const fees = "国办函〔2020〕109号《政府信息公开信息处理费管理办法》";

/** Documents, decisions and fees: the text against 表二. */
export const documentRules: readonly Rule[] = [
  {
    id: "N09",
    severity: "warning",
    title: "正文的规范性文件制发件数与表二不一致",
    basis: documents,
    find: findMismatches("issued"),
  },
  {
    id: "N23",
    severity: "warning",
    title: "正文的规范性文件废止件数与表二不一致",
    basis: documents,
    find: findMismatches("repealed"),
  },
  {
    id: "N24",
    severity: "warning",
    title: "正文的规范性文件现行有效件数与表二不一致",
    basis: documents,
    find: findMismatches("inEffect"),
  },
  {
    id: "N25",
    severity: "warning",
    title: "正文的规章件数与表二不一致",
    basis: documents,
    find: findMismatches("governmentRules"),
  },
  {
    id: "N34",
    severity: "warning",
    title: "正文说没有规范性文件，表二有",
    basis: documents,
    find: findContradictions(noDocuments, "规范性文件"),
  },
  {
    id: "N26",
    severity: "warning",
    title: "正文的行政许可决定数量与表二不一致",
    basis: decisions,
    find: findMismatches("licensing"),
  },
  {
    id: "N27",
    severity: "warning",
    title: "正文的行政处罚、行政强制决定数量与表二不一致",
    basis: decisions,
    find: findMismatches("sanctions"),
  },
  {
    id: "N35",
    severity: "warning",
    title: "正文说没有作出许可、处罚、强制决定，表二有",
    basis: decisions,
    find: findContradictions(noDecisions, "许可", "处罚", "强制"),
  },
  {
    id: "N10",
    severity: "warning",
    title: "正文说没有某项职权，表二有行使该职权的数量",
    basis: decisions,
    find: findContradictions(noCompetence, "权", "职", "资格", "事项", "项目"),
  },
  {
    id: "N11",
    severity: "warning",
    title: "正文的信息处理费多于表二的行政事业性收费",
    basis: fees,
    find: findFeesAboveTable,
  },
  {
    id: "N36",
    severity: "warning",
    title: "正文一处说未收取信息处理费，另一处有金额",
    basis: fees,
    find: findDeniedFees,
  },
  {
    id: "N16",
    severity: "info",
    title: "表二的数字疑为正文另一事项的数字",
    basis: documents,
    find: findMiskeyed,
  },
];
