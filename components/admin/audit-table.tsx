import type { AuditLine } from "@/lib/report/audit-line";
import { momentText } from "../moment-text";
import { DataCell, DataRow, DataTable } from "../ui/data-table";
import { auditActionText } from "./messages";

const columns = ["序号", "时间", "账号", "来源", "事项", "对象与内容"];

/** Who did what, when and from where, newest first. */
export function AuditTable({ lines }: { readonly lines: readonly AuditLine[] }) {
  return (
    <DataTable caption="审计记录" columns={columns}>
      {lines.map(({ number, at, username, address, action, subject, detail, afterHash }) => (
        <DataRow key={number}>
          <DataCell head>{number}</DataCell>
          <DataCell className="whitespace-nowrap">{momentText(at)}</DataCell>
          <DataCell>{username ?? ""}</DataCell>
          <DataCell>{address ?? ""}</DataCell>
          <DataCell className="whitespace-nowrap">{auditActionText[action]}</DataCell>
          <DataCell className="min-w-64 text-sm break-all">
            {subject ?? ""} {detail === "{}" ? "" : detail}
            {afterHash === null ? null : <span className="text-ink-600"> SHA-256 {afterHash}</span>}
          </DataCell>
        </DataRow>
      ))}
    </DataTable>
  );
}
