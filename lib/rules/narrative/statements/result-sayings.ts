import type { MeasureKey } from "../../../template/measures";
import { onceFor } from "../../../template/once";
import { type RefusalReason, reasonsOf } from "../../../template/reasons";
import type { ReportTemplate } from "../../../template/template";
import type { Figure } from "../figures/figure";
import { beginsWith, endsWith } from "./phrase";
import { type Saying, type StatementSubject, saying } from "./statement";

/** How applications were answered: 予以公开16件, 26件无法提供, 予以公开及部分公开258件. */
export function resultSaying({ near, tail }: Figure): Saying | null {
  const ahead = lastResult(near);
  if (ahead) return ahead;
  if (near.length > shortLead) return null;
  const behind = results.find(({ begins }) => begins.test(tail));
  return behind ? saying(behind.subject, [behind.measure]) : null;
}

const shortLead = 6;

/** Two results joined by 及, 和 or 、 without a number between them are counted together. */
function lastResult(near: string): Saying | null {
  const last = results.find(({ ends }) => ends.test(near));
  if (!last) return null;
  const at = near.search(last.ends);
  const joined = results.filter(({ joins }) => joins.test(near.slice(0, at)));
  if (joined.length === 0) return saying(last.subject, [last.measure]);
  const [other] = joined;
  // More than two are named as kinds, not counted: 不予公开、无法提供、不予处理等.
  if (!other || /[、及和与或].*[、及和与或]/.test(near.slice(0, at))) return null;
  return saying(last.subject, [other.measure, last.measure]);
}

type Result = {
  readonly subject: StatementSubject;
  readonly measure: MeasureKey;
  readonly ends: RegExp;
  readonly begins: RegExp;
  readonly joins: RegExp;
};

function result(subject: StatementSubject & MeasureKey, words: string): Result {
  return {
    subject,
    measure: subject,
    ends: endsWith(words),
    begins: beginsWith(words),
    joins: new RegExp(`(?:${words})[、及和与或]$`),
  };
}

const results: readonly Result[] = [
  result("grantedInPart", "(?:予以)?部分公开|部分予以公开|区分处理"),
  result("denied", "不予公开|不同意公开|不公开"),
  result("unavailable", "无法提供|不能提供|未能提供"),
  result("notProcessed", "不予处理"),
  result("otherwiseClosed", "(?:其他|其它)处理"),
  result(
    "granted",
    "(?<!不)予以公开|(?<!不)同意公开|全部公开|准予公开|(?<![\\u4e00-\\u9fa5])(?:其中)?公开(?=$)",
  ),
];

/** The rows under a result: 本机关不掌握相关政府信息26件, 1件属于重复申请. */
export function reasonSaying({ near, tail }: Figure, template: ReportTemplate): Saying | null {
  // 对1件涉及第三方权益的申请征求意见 is a step on the way, not a result.
  if (/征求|征询/.test(tail)) return null;
  const found = phrasesOf(template).find(
    ({ ends, begins }) => ends.test(near) || (near.length <= shortLead && begins.test(tail)),
  );
  if (!found) return null;
  const { cell, label } = found.reason;
  return { subject: "reason", readings: [{ cell, label }] };
}

const phrasesOf = onceFor((template: ReportTemplate) =>
  reasonsOf(template).map((reason: RefusalReason) => {
    const words = reason.words.map(escaped).join("|");
    // 1件涉及第三方权益的申请 tells what an application was about, not how it ended.
    const official = reason.official.map(escaped).join("|");
    return { reason, ends: endsWith(words), begins: beginsWith(`因?(?:${official})`) };
  }),
);

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
