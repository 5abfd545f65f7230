import { statusText } from "../messages";
import { momentText } from "../moment-text";
import { DataCell, DataRow, DataTable } from "../ui/data-table";
import { Link } from "../ui/link";
import { PartProgress } from "./part-progress";
import type { ReportLine } from "./report-line";
import { addressIn, wayInText } from "./way-in";

const columns = ["单位", "年度", "状态", "进度", "最后修改", "操作"];

/** Every report of the unit, newest year first. */
export function ReportTable({ reports }: { readonly reports: readonly ReportLine[] }) {
  return (
    <DataTable caption="年度报告列表" columns={columns}>
      {reports.map((report) => (
        <DataRow key={report.id}>
          <DataCell head className="min-w-32">
            {report.organization}
          </DataCell>
          <DataCell className="whitespace-nowrap">{report.year}年</DataCell>
          <DataCell>{statusText[report.status]}</DataCell>
          <DataCell>
            <PartProgress report={report} />
          </DataCell>
          <DataCell className="whitespace-nowrap">{momentText(report.updatedAt)}</DataCell>
          <DataCell>
            <RowActions report={report} />
          </DataCell>
        </DataRow>
      ))}
    </DataTable>
  );
}

function RowActions({ report }: { readonly report: ReportLine }) {
  const { id, year, wayIn } = report;
  const action = "link inline-flex min-h-6 items-center whitespace-nowrap";
  return (
    <span className="flex gap-4">
      <Link
        href={addressIn(report)}
        aria-label={`${wayInText[wayIn]}${year}年度报告`}
        className={action}
      >
        {wayInText[wayIn]}
      </Link>
      <a
        href={`/api/reports/${id}/document`}
        aria-label={`下载${year}年度报告 Word 文件`}
        className={action}
      >
        下载
      </a>
    </span>
  );
}
