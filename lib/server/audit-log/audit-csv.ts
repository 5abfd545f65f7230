import "server-only";
import type { AuditLine } from "@/lib/report/audit-line";
import type { Actor } from "../actor";
import { csvFile } from "../csv-file";
import { type AuditQuestion, listAudit } from "./queries";

const heads = "序号,时间,账号,来源,事项,对象,对象名称,内容,变更前,变更后".split(",");
/** A spreadsheet takes about a million rows; one file of the log stays far below. */
const mostLines = 100_000;

/** The entries as CSV for a spreadsheet. */
export async function auditCsv(actor: Actor, question: AuditQuestion): Promise<string> {
  const lines = await listAudit(actor, question, mostLines);
  return csvFile(heads, lines.map(cellsOf));
}

function cellsOf(line: AuditLine): readonly (string | null)[] {
  return [
    line.number,
    line.at.toLocaleString("sv-SE", { timeZone: "Asia/Shanghai" }),
    line.username,
    line.address,
    line.action,
    line.subject,
    line.subjectName,
    JSON.stringify(line.detail),
    line.beforeHash,
    line.afterHash,
  ];
}
