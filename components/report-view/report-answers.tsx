import type { ReactNode } from "react";
import { dateText } from "@/lib/report/iso-date";
import { narrativeText, type Report, signatureOf, textAt, titleOf } from "@/lib/report/report";
import { deriveTotals } from "@/lib/report/totals";
import type { Issue } from "@/lib/rules/issue";
import { coverHeading } from "@/lib/rules/progress";
import { coverKey, tablesOf } from "@/lib/template/cells";
import { Link } from "../ui/link";
import { cellFindings } from "./cell-finding";
import { DocumentText } from "./document-text";
import { PrintedTable } from "./printed-table";

/** The whole report to be read once more, in the order of the document; each part can be changed. */
export function ReportAnswers({
  reportId,
  report,
  issues,
  editable,
}: {
  readonly reportId: string;
  readonly report: Report;
  readonly issues: readonly Issue[];
  readonly editable: boolean;
}) {
  const { template } = report;
  const cover = { key: coverKey, heading: coverHeading };
  const view = { report, totals: deriveTotals(report), findings: cellFindings(issues) };
  return (
    <div className="sheet px-8 py-6">
      <Part reportId={reportId} head={cover} editable={editable}>
        <Title report={report} />
        <Prose text={textAt(report, "preamble")} what="前言" />
      </Part>
      {template.sections.map((section) => (
        <Part key={section.key} reportId={reportId} head={section} editable={editable}>
          {section.kind === "narrative" ? (
            <Prose text={narrativeText(report, section.key)} what="正文" />
          ) : (
            <PrintedTable
              tables={tablesOf(template, section.key)}
              caption={section.heading}
              {...view}
            />
          )}
        </Part>
      ))}
      <SignOff report={report} />
    </div>
  );
}

function Part({
  reportId,
  head: { key, heading },
  editable,
  children,
}: {
  readonly reportId: string;
  readonly editable: boolean;
  readonly head: { readonly key: string; readonly heading: string };
  readonly children: ReactNode;
}) {
  // On paper the title stands for the heading of the cover.
  const onScreenOnly = key === coverKey ? "print:hidden" : "";
  return (
    <section className="mb-6 print:mb-0">
      <div className="part-head">
        <h2 className={`section-heading ${onScreenOnly}`}>{heading}</h2>
        {editable ? (
          <Link
            href={`/reports/${reportId}/${key}`}
            className="link inline-flex min-h-6 items-center whitespace-nowrap print:hidden"
          >
            修改<span className="sr-only">{heading}</span>
          </Link>
        ) : null}
      </div>
      {children}
    </section>
  );
}

/** Broken behind the organ's name, as the document does it. */
function Title({ report }: { readonly report: Report }) {
  const title = titleOf(report);
  const { organization } = report;
  if (!title.startsWith(organization)) return <p className="document-title">{title}</p>;
  return (
    <p className="document-title">
      {organization}
      <br />
      {title.slice(organization.length)}
    </p>
  );
}

function Prose({ text, what }: { readonly text: string | null; readonly what: string }) {
  if (text === null || text.trim() === "") {
    return <p className="text-ink-600 print:hidden">{what}未填写</p>;
  }
  return (
    <div className="mx-auto max-w-prose print:max-w-none">
      <DocumentText text={text} />
    </div>
  );
}

function SignOff({ report }: { readonly report: Report }) {
  const signature = signatureOf(report);
  if (signature === null) return <p className="text-ink-600 print:hidden">没有落款</p>;
  return (
    <div className="document document-signature">
      <p>{signature.organization ?? ""}</p>
      <p>{dateText(signature.date ?? "")}</p>
    </div>
  );
}
