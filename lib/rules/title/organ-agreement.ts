import { textAt } from "../../report/report";
import type { Fix, Issue, Rule, Subject } from "../issue";
import { fieldIssue } from "../text/text-issue";
import { areRelated, plainName, speaksForGovernment } from "./organ-names";
import { titledOrganization } from "./report-title";

/** Title, sign-off and the office's full name that call one organ differently (P04). */
export function findOrganDisagreement(subject: Subject, rule: Rule): readonly Issue[] {
  const { context, report } = subject;
  const title = plainName(titledOrganization(subject));
  const signed = plainName(textAt(report, "signature.organization") ?? "");
  const full = plainName(context.office?.fullName ?? "");
  const names = [title, signed, full].filter((name) => name !== "");
  const differing = names.filter((name) => name !== title && isOtherForm(name, title));
  const formerOnes = (context.office?.formerNames ?? []).map(plainName);
  if (differing.length === 0 || formerOnes.some((name) => names.includes(name))) return [];
  const parts = [
    `标题写的是“${title}”`,
    ...(signed === "" ? [] : [`落款写的是“${signed}”`]),
    ...(full === "" ? [] : [`单位全称是“${full}”`]),
  ];
  const message = `单位名称不一致：${parts.join("，")}，请统一使用单位全称。`;
  const places = signed === "" ? ["title"] : ["title", "signature.organization"];
  return [fieldIssue(rule, message, places, signatureFix(signed, title, full))];
}

function isOtherForm(name: string, title: string): boolean {
  return areRelated(name, title) && !speaksForGovernment(name, title);
}

/** The sign-off can be set right where the title already is. */
function signatureFix(signed: string, title: string, full: string): Fix | undefined {
  if (signed === "" || full === "" || title !== full || signed === full) return undefined;
  return { label: `落款改为“${full}”`, changes: [["signature.organization", full]] };
}
