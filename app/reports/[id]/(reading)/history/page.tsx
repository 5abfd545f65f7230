import type { Metadata } from "next";
import { restoreVersionAction } from "@/app/review-actions";
import { ComparisonForm } from "@/components/review/comparison-form";
import { ComparisonView } from "@/components/review/comparison-view";
import { EventList } from "@/components/review/event-list";
import { eventText } from "@/components/review/messages";
import { VersionList } from "@/components/review/version-list";
import { PageFrame } from "@/components/shell/page-frame";
import { compareReports } from "@/lib/report/compare";
import { defaultTitle, type Report } from "@/lib/report/report";
import type { VersionLine } from "@/lib/report/review";
import { requireActor } from "@/lib/server/actor";
import { type History, historyOf } from "@/lib/server/reports/history";
import { mayWrite } from "@/lib/server/reports/review";
import { findNewest, findVersion } from "@/lib/server/reports/versions";
import { loadReport, type ReportRoute } from "../../load-report";

type Sides = { readonly from?: string; readonly to?: string };
type HistoryRoute = ReportRoute & { readonly searchParams: Promise<Sides> };

export async function generateMetadata({ params }: ReportRoute): Promise<Metadata> {
  const { report } = await loadReport((await params).id);
  return { title: `历史与对比 – ${defaultTitle(report)}` };
}

export default async function HistoryPage({ params, searchParams }: HistoryRoute) {
  const { id } = await params;
  const actor = await requireActor();
  const stored = await loadReport(id);
  const history = await historyOf(actor, stored);
  const { events, versions, years } = history;
  const options = [
    ...versions.map((version) => ({ value: version.id, label: versionLabel(version) })),
    ...years.map((other) => ({ value: other.id, label: `${other.year}年度报告` })),
  ];
  const { from = otherThanNewest(history), to = options[0]?.value ?? "" } = await searchParams;
  const sideOf = async (value: string): Promise<Report | null> =>
    years.some((other) => other.id === value)
      ? findNewest(actor, value)
      : ((await findVersion(actor, stored, value))?.report ?? null);
  const [before, after] = await Promise.all([sideOf(from), sideOf(to)]);
  return (
    <PageFrame
      crumbs={[
        { label: "报告列表", href: "/" },
        { label: `${stored.report.year}年度报告`, href: `/reports/${id}` },
      ]}
      eyebrow={`${stored.report.organization} · ${stored.report.year}年度`}
      title="历史与对比"
    >
      <section aria-labelledby="versions" className="sheet px-5 py-4">
        <h2 id="versions" className="mb-2 text-lg font-semibold">
          版本（{versions.length}）
        </h2>
        {versions.length === 0 ? (
          <p className="text-ink-600">还没有提交过，暂无版本。</p>
        ) : (
          <VersionList
            reportId={id}
            revision={stored.revision}
            versions={versions}
            restore={mayWrite(actor, stored) ? restoreVersionAction : null}
          />
        )}
      </section>
      <section aria-labelledby="comparison" className="sheet mt-4 px-5 py-4">
        <h2 id="comparison" className="mb-2 text-lg font-semibold">
          对比
        </h2>
        {options.length < 2 ? (
          <p className="text-ink-600">只有一个版本，暂无可对比内容。</p>
        ) : (
          <ComparisonForm options={options} from={from} to={to} />
        )}
        {options.length >= 2 && before && after ? (
          <div className="mt-4">
            <ComparisonView template={after.template} comparison={compareReports(before, after)} />
          </div>
        ) : null}
      </section>
      <section aria-labelledby="events" className="sheet mt-4 px-5 py-4">
        <h2 id="events" className="mb-2 text-lg font-semibold">
          经过
        </h2>
        <EventList events={events} />
      </section>
    </PageFrame>
  );
}

/** Later stations of a round hold the same bytes; what differs is worth looking at first. */
function otherThanNewest({ versions: [newest, ...older], years: [year] }: History): string {
  const other = older.find(({ sha256 }) => sha256 !== newest?.sha256) ?? year ?? older[0] ?? newest;
  return other?.id ?? "";
}

function versionLabel({ number, kind }: VersionLine): string {
  return `第 ${number} 版（${eventText[kind]}）`;
}
