import { dateText } from "../../report/iso-date";
import { textAt } from "../../report/report";
import type { Issue, Rule, Subject } from "../issue";
import { fieldIssue } from "../text/text-issue";

/** A report without the organ at its end, where the office's reports have one (P10). */
export function findNoSigner(subject: Subject, rule: Rule): readonly Issue[] {
  const { report, context } = subject;
  if (!isSigned(subject) || textAt(report, "signature.organization")?.trim()) return [];
  const name = context.office?.fullName ?? report.organization;
  const fix = { label: `落款写“${name}”`, changes: [["signature.organization", name]] } as const;
  return [fieldIssue(rule, "落款：没有写单位名称，请补上。", ["signature.organization"], fix)];
}

/** A report without a date at its end (P11). */
export function findNoDate(subject: Subject, rule: Rule): readonly Issue[] {
  if (!isSigned(subject) || textAt(subject.report, "signature.date")?.trim()) return [];
  return [fieldIssue(rule, "落款：没有写日期，请补上。", ["signature.date"])];
}

/** A date before the year is over (P12). */
export function findEarlyDate(subject: Subject, rule: Rule): readonly Issue[] {
  const date = isoDate(subject);
  const { year } = subject.report;
  if (date === null || date > `${year}-12-31`) return [];
  const message = `落款：日期是${dateText(date)}，${year} 年的报告应在${year + 1}年1月1日以后编制，请核对年份。`;
  return [fieldIssue(rule, message, ["signature.date"])];
}

/** A date after the last day for publication (P21). */
export function findLateDate(subject: Subject, rule: Rule): readonly Issue[] {
  const date = isoDate(subject);
  const { day, basis } = lastDay(subject);
  if (date === null || date <= day) return [];
  const message = `落款：日期是${dateText(date)}，晚于${basis}的期限${dateText(day)}，请核对日期。`;
  return [fieldIssue(rule, message, ["signature.date"])];
}

/** A date in Chinese numerals or with leading zeros, where it was typed as words (P22). */
export function findOddDate(subject: Subject, rule: Rule): readonly Issue[] {
  const written = textAt(subject.report, "signature.date")?.trim() ?? "";
  if (written === "" || isoDate(subject) !== null) return [];
  const iso = isoOf(written);
  const right = iso === null ? "如2026年1月7日" : `“${dateText(iso)}”`;
  if (iso !== null && dateText(iso) === written.replace(/\s/g, "")) return [];
  const message = `落款：日期写作“${written.slice(0, 20)}”，成文日期应使用阿拉伯数字，年份写全，月、日前不加 0，${right}，请改正。`;
  if (iso === null) return [fieldIssue(rule, message, ["signature.date"])];
  const fix = { label: "改正日期的写法", changes: [["signature.date", iso]] } as const;
  return [fieldIssue(rule, message, ["signature.date"], { ...fix, safe: true })];
}

/** Unless the office says that its reports have none. */
function isSigned({ context }: Subject): boolean {
  return context.office?.signOff ?? true;
}

function isoDate({ report }: Subject): string | null {
  const date = textAt(report, "signature.date")?.trim() ?? "";
  return /^\d{4}-\d\d-\d\d$/.test(date) ? date : null;
}

/** 《条例》第四十九条: departments by 31 January, governments by 31 March; for others the county says when. */
function lastDay({ report, context }: Subject) {
  const next = report.year + 1;
  const kind = context.office?.kind;
  return kind === "department" || kind === "office"
    ? { day: `${next}-01-31`, basis: "《条例》第四十九条规定" }
    : { day: `${next}-03-31`, basis: "《条例》第四十九条规定" };
}

/** 2026年01月07日, 二〇二六年一月七日, 2026.1.7 as 2026-01-07. */
function isoOf(written: string): string | null {
  const digits = written
    .replace(/\s/g, "")
    .replace(/[〇○零]/g, "0")
    .replace(/[一二三四五六七八九]?十[一二三四五六七八九]?/g, (number) => String(tensOf(number)))
    .replace(/[一二三四五六七八九]/g, (sign) => String("一二三四五六七八九".indexOf(sign) + 1));
  const [, year, month, day] = /^(20\d\d)[年.\-/](\d{1,2})[月.\-/](\d{1,2})日?$/.exec(digits) ?? [];
  if (!year || !month || !day) return null;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

function tensOf(number: string): number {
  const [tens = "", ones = ""] = number.split("十");
  const digit = (sign: string) => "一二三四五六七八九".indexOf(sign) + 1;
  return (tens === "" ? 1 : digit(tens)) * 10 + (ones === "" ? 0 : digit(ones));
}
