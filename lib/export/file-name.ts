import { beijingTime } from "../report/beijing-time";
import { type Report, titleOf } from "../report/report";
import type { ReportStatus } from "../report/workflow";

/** A document as it is handed out: which report, how far it is, and when it was last changed. */
export type HandedOut = {
  readonly report: Report;
  readonly status: ReportStatus;
  readonly updatedAt: Date;
};

/** 「某某局2025年政府信息公开工作年度报告（草稿_20210105_1432）.docx」, safe on every file system. */
export function documentFileName({ report, status, updatedAt }: HandedOut): string {
  const suffix = `（${stages[status].label}_${stages[status].stamp(updatedAt)}）.docx`;
  return fitting(allowedCharacters(titleOf(report)) || String(report.year), suffix);
}

/** The name a file was brought under, safe on every file system. */
export function originalFileName(name: string): string {
  const ending = /[.][A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? "";
  const stem = ending === "" ? name : name.slice(0, -ending.length);
  return fitting(allowedCharacters(stem) || "导入原件", ending);
}

/** The same in ASCII, for programs that cannot read the real name. */
export function asciiFileName({ report, status, updatedAt }: HandedOut): string {
  return `report-${report.year}-${status}-${stages[status].stamp(updatedAt)}.docx`;
}

type Stage = { readonly label: string; readonly stamp: (moment: Date) => string };

// What is being written changes within the day; what was handed on does not.
const written = (moment: Date) => `${dateStamp(moment)}_${timeStamp(moment)}`;
const stages: Readonly<Record<ReportStatus, Stage>> = {
  draft: { label: "草稿", stamp: written },
  returned: { label: "退回修改稿", stamp: written },
  correcting: { label: "更正稿", stamp: written },
  submitted: { label: "送审稿", stamp: dateStamp },
  signed: { label: "签发稿", stamp: dateStamp },
  handedIn: { label: "报送稿", stamp: dateStamp },
  accepted: { label: "定稿", stamp: dateStamp },
  published: { label: "公布稿", stamp: dateStamp },
};

function dateStamp(moment: Date): string {
  const { year, month, day } = beijingTime(moment);
  return `${year}${twoDigits(month)}${twoDigits(day)}`;
}

function timeStamp(moment: Date): string {
  const { hour, minute } = beijingTime(moment);
  return `${twoDigits(hour)}${twoDigits(minute)}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}

/** Without what Windows forbids, what separates paths or headers, and what does not show. */
function allowedCharacters(title: string): string {
  return title
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}/\\:*?"<>|;]/gu, "")
    .replace(/\s+/g, " ")
    .replace(/^[\s.]+|[\s.]+$/g, "");
}

/** Linux takes 255 bytes for a name; three for a Chinese character. */
const mostBytes = 240;

function fitting(title: string, suffix: string): string {
  const characters = [...title].slice(0, mostBytes);
  while (byteLength(characters.join("") + suffix) > mostBytes) characters.pop();
  return characters.join("") + suffix;
}

function byteLength(name: string): number {
  return new TextEncoder().encode(name).length;
}
