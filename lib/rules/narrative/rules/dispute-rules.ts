import type { Rule } from "../../issue";
import { allUpheld, noLitigation, noReconsideration } from "../claims/dispute-claims";
import { findContradictions } from "../contradictions";
import { findMismatches } from "../figure-mismatches";

const disputes = "《条例》第五十条第（三）项";

/** Reviews and suits because of government information: the text against 表四. */
export const disputeRules: readonly Rule[] = [
  {
    id: "N13",
    severity: "warning",
    title: "正文的行政复议件数与表四不一致",
    basis: disputes,
    find: findMismatches("reconsiderations"),
  },
  {
    id: "N28",
    severity: "warning",
    title: "正文的行政诉讼件数与表四不一致",
    basis: disputes,
    find: findMismatches("litigations"),
  },
  {
    id: "N29",
    severity: "warning",
    title: "正文的行政复议结果与表四不一致",
    basis: disputes,
    find: findMismatches("reconsiderationResults"),
  },
  {
    id: "N30",
    severity: "warning",
    title: "正文的行政诉讼结果与表四不一致",
    basis: disputes,
    find: findMismatches("litigationResults"),
  },
  {
    id: "N37",
    severity: "error",
    title: "正文说没有行政复议，表四有",
    basis: disputes,
    find: findContradictions(noReconsideration, "复议"),
  },
  {
    id: "N38",
    severity: "error",
    title: "正文说没有行政诉讼，表四有",
    basis: disputes,
    find: findContradictions(noLitigation, "诉讼", "应诉"),
  },
  {
    id: "N39",
    severity: "error",
    title: "正文说均获维持、没有败诉，表四有其他结果",
    basis: disputes,
    find: findContradictions(allUpheld, "维持", "败诉", "纠"),
  },
];
