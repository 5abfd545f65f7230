import { defaultTitle, textAt } from "../../report/report";
import type { Subject } from "../issue";
import { printedDocument } from "../structure/printed-document";
import { plainText } from "../text/plain-text";

/** The title a report carries, taken apart. */
export type ReportTitle = {
  /** Without white space. */
  readonly plain: string;
  /** As printed or typed. */
  readonly shown: string;
  readonly organization: string;
  /** Null where it names none. */
  readonly year: number | null;
  /** Worded as the form wants it, organ before or behind the year. */
  readonly isOfficial: boolean;
};

/** The title of a file as printed, of a draft as typed; null where none was printed, or the standing one will be. */
export function reportTitle(subject: Subject): ReportTitle | null {
  const printed = printedDocument(subject)?.title;
  const shown = printed && printed.length > 0 ? printed.join("") : textAt(subject.report, "title");
  return shown === null || shown.trim() === "" ? null : takenApart(shown);
}

/** The organ the report is titled with, be it typed, printed or put there by us. */
export function titledOrganization(subject: Subject): string {
  return reportTitle(subject)?.organization || subject.report.organization;
}

/** The words the form wants, for this organ and year. */
export function officialTitle({ report }: Subject, organization: string): string {
  return defaultTitle({ ...report, organization });
}

function takenApart(shown: string): ReportTitle {
  const plain = plainText(shown).text;
  const { before = "", year, behind = "" } = titleForm.exec(plain)?.groups ?? {};
  const organization = before === "" ? behind : before;
  return {
    plain,
    shown: shown.trim(),
    organization: organization.replace(/关于$|^关于/, ""),
    year: year === undefined ? null : Number(year),
    isOfficial: officialForms.some((form) => form.test(plain)),
  };
}

/** Organ and year before what the report is called, in whatever words. */
const titleForm =
  /^《?(?<before>[^\d]{0,60}?)(?:(?<year>20\d\d)年?度?)?(?<behind>[^\d]{0,60}?)(?:年度)?(?:政府信息|政务|信息)公开.{0,16}$/;
const officialForms = [
  /^[^\d]{2,60}20\d\d年政府信息公开工作年度报告$/,
  /^20\d\d年[^\d]{2,60}政府信息公开工作年度报告$/,
];
