import type { Rule } from "../../issue";
import { findChannelSums } from "../channel-sums";
import { allAnswered, allGranted, noneCarried, noRequests } from "../claims/request-claims";
import { findContradictions } from "../contradictions";
import { findMismatches } from "../figure-mismatches";

const agreement = "《条例》第五十条第（二）项；国办公开办函〔2021〕30号";
const results = "《条例》第五十条第（二）项：申请处理情况";

/** Applications for government information: the text against 表三. */
export const requestRules: readonly Rule[] = [
  {
    id: "N01",
    severity: "warning",
    title: "正文的收到申请件数与表三不一致",
    basis: agreement,
    find: findMismatches("received"),
  },
  {
    id: "N02",
    severity: "warning",
    title: "正文的答复、办结件数与表三不一致",
    basis: agreement,
    find: findMismatches("processed"),
  },
  {
    id: "N03",
    severity: "warning",
    title: "正文的上年结转件数与表三不一致",
    basis: agreement,
    find: findMismatches("fromLastYear"),
  },
  {
    id: "N17",
    severity: "warning",
    title: "正文的结转下年度件数与表三不一致",
    basis: agreement,
    find: findMismatches("toNextYear"),
  },
  {
    id: "N04",
    severity: "warning",
    title: "正文的予以公开、部分公开件数与表三不一致",
    basis: results,
    find: findMismatches("granted", "grantedInPart"),
  },
  {
    id: "N18",
    severity: "warning",
    title: "正文的不予公开件数与表三不一致",
    basis: results,
    find: findMismatches("denied"),
  },
  {
    id: "N19",
    severity: "warning",
    title: "正文的无法提供件数与表三不一致",
    basis: results,
    find: findMismatches("unavailable"),
  },
  {
    id: "N20",
    severity: "warning",
    title: "正文的不予处理、其他处理件数与表三不一致",
    basis: results,
    find: findMismatches("notProcessed", "otherwiseClosed"),
  },
  {
    id: "N21",
    severity: "warning",
    title: "正文按具体情形所列的件数与表三不一致",
    basis: results,
    find: findMismatches("reason"),
  },
  {
    id: "N05",
    severity: "warning",
    title: "正文的自然人申请件数与表三不一致",
    basis: agreement,
    find: findMismatches("persons"),
  },
  {
    id: "N22",
    severity: "warning",
    title: "正文的法人或其他组织申请件数与表三不一致",
    basis: agreement,
    find: findMismatches("organizations"),
  },
  {
    id: "N06",
    severity: "warning",
    title: "各申请渠道件数之和不等于申请总数",
    basis: agreement,
    find: findChannelSums,
  },
  {
    id: "N07",
    severity: "error",
    title: "正文说未收到申请，表三有申请",
    basis: agreement,
    find: findContradictions(noRequests, "申请"),
  },
  {
    id: "N31",
    severity: "error",
    title: "正文说全部办结，表三有结转下年度的申请",
    basis: agreement,
    find: findContradictions(allAnswered, "办结", "办理完", "答复"),
  },
  {
    id: "N32",
    severity: "error",
    title: "正文说没有结转，表三有结转",
    basis: agreement,
    find: findContradictions(noneCarried, "结转", "遗留", "积压", "未办结"),
  },
  {
    id: "N33",
    severity: "warning",
    title: "正文说均予以公开，表三有其他办理结果",
    basis: results,
    find: findContradictions(allGranted, "公开"),
  },
];
