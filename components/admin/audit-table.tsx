import type { AuditLine } from "@/lib/report/audit-line";
import { momentText } from "../moment-text";
import { DataCell, DataRow, DataTable } from "../ui/data-table";
import { auditDetailText } from "./audit-detail-text";
import { auditActionText } from "./messages";

const columns = ["序号", "时间", "账号", "来源", "事项", "对象", "内容"];

/** Who did what, when and from where, newest first. */
export function AuditTable({ lines }: { readonly lines: readonly AuditLine[] }) {
  return (
    <DataTable caption="审计记录" columns={columns}>
      {lines.map((line) => (
        <DataRow key={line.number}>
          <DataCell head>{line.number}</DataCell>
          <DataCell className="whitespace-nowrap">{momentText(line.at)}</DataCell>
          <DataCell className="whitespace-nowrap">{line.username ?? ""}</DataCell>
          <DataCell className="whitespace-nowrap">{line.address ?? ""}</DataCell>
          <DataCell className="whitespace-nowrap">{auditActionText[line.action]}</DataCell>
          <DataCell>{line.subjectName ?? line.subject ?? ""}</DataCell>
          <DataCell>
            {auditDetailText(line)}
            {line.afterHash === null ? null : (
              <span className="block text-xs text-ink-600" title={line.afterHash}>
                SHA-256 {line.afterHash.slice(0, 16)}…
              </span>
            )}
          </DataCell>
        </DataRow>
      ))}
    </DataTable>
  );
}
