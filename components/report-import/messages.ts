import type { Mismatch } from "@/lib/report/import-mismatch";
import type { ImportSource } from "@/lib/report/import-source";
import type { Report } from "@/lib/report/report";
import type { Severity } from "@/lib/rules/issue";

/** Why what was read is not taken over. */
export type TakeOverRefusal =
  | "invalid-input"
  | "not-found"
  | "locked"
  | "not-read"
  | "not-confirmed"
  | "nothing-to-take"
  | "year-too-early"
  | "year-too-late"
  | "office-not-reporting"
  | "no-last-year"
  | "unknown-address"
  | "not-text"
  | "text-too-long";

export const takeOverRefusalText: Readonly<Record<TakeOverRefusal, string>> = {
  "invalid-input": "要导入的内容不完整，没有导入。请刷新页面后再试。",
  "not-found": "这次导入已过期，或者您不是这个单位的填报人，没有导入。请重新选择文件。",
  locked: "这一年度的报告已不是草稿，不能导入。没有改动任何内容。",
  "not-read": "还没有确定导入哪一份报告、哪一个年度，没有导入。请先在上面选择。",
  "not-confirmed": "文件的单位或年度与要导入的报告不一致，没有导入。请先勾选“已核对”。",
  "nothing-to-take": "所选部分与草稿相同或者没有内容，没有可导入的。请勾选其他部分。",
  "year-too-early": "这个年度还没有统一的报告格式，没有导入。请选择其他年度。",
  "year-too-late": "这个年度还没有开始，没有导入。最晚只能导入到下一年度的报告。",
  "office-not-reporting": "本单位在这个年度不单独报告，没有导入。请选择其他年度，或者联系管理员。",
  "no-last-year": "上一年度没有报告，没有导入。请刷新页面后再试。",
  "unknown-address": "文件中有这一年度格式没有的栏目，没有导入。请重新选择文件。",
  "not-text": "文件中有栏目应为文字，没有导入。请重新选择文件。",
  "text-too-long": "文件中有文字超过 10 万字，没有导入。请在文件中删减后重新选择。",
};

/** Why another report, year or office cannot be chosen. */
export type AimRefusal = "invalid-input" | "not-found" | "locked" | "year-too-early";

const aimRefusalText: Readonly<Record<AimRefusal, string>> = {
  "invalid-input": "年度不是有效的数字。请重新选择年度。",
  "not-found": "这次导入已过期，或者您不是这个单位的填报人。请重新选择文件。",
  locked: "这一年度的报告已不是草稿，不能导入。",
  "year-too-early": "这个年度还没有统一的报告格式。请选择其他年度。",
};

/** Beside these a file can turn out to be unreadable in the format of another year. */
export function aimRefused(reason: AimRefusal | { readonly kind: string }): string {
  return typeof reason === "string"
    ? aimRefusalText[reason]
    : "按这个年度的格式没有读出报告。请选择其他年度，或者重新选择文件。";
}

export type UndoRefusal = "invalid-input" | "not-found" | "locked";

export const undoRefusalText: Readonly<Record<UndoRefusal, string>> = {
  "invalid-input": "没有找到这次导入，没有撤销。请刷新页面后再试。",
  "not-found": "您不是这个单位的填报人，没有撤销。",
  locked: "这份年度报告已不是草稿，不能撤销导入。",
};

export const sourceText: Readonly<Record<ImportSource, string>> = {
  file: "文件",
  pastedHtml: "粘贴的网页或文档",
  pastedText: "粘贴的文字",
};

export const noticeTitle: Readonly<Record<Severity, string>> = {
  error: "没有读到",
  warning: "请核对",
  info: "提示",
};

/** How sure the reader is, in the words beside each sign. */
export const confidenceText = {
  sure: "可靠：标签和位置都对上",
  check: "需核对：位置经过推断，或与合计不符",
  blank: "文件中未填",
  answered: "按您的选择填入",
} as const;

/** What does not agree, and what confirming it means. */
export function mismatchText(
  mismatch: Mismatch,
  imported: Pick<Report, "organization" | "year">,
  target: Pick<Report, "organization" | "year">,
): { readonly told: string; readonly confirm: string } {
  return mismatch === "organization"
    ? {
        told: `文件是“${imported.organization}”的报告，将导入到“${target.organization}”。`,
        confirm: "已核对，是本单位的报告",
      }
    : {
        told: `文件是 ${imported.year} 年度的报告，将导入到 ${target.year} 年度。上年的数字会成为 ${target.year} 年度的数字。`,
        confirm: `已核对，这些内容就是 ${target.year} 年度的`,
      };
}
