import type { ReactNode } from "react";
import { signInAgainAction } from "@/app/login/actions";
import {
  replyToCommentAction,
  resolveCommentAction,
  settleCommentAction,
} from "@/app/review-actions";
import { ReportEditor } from "@/components/report-form/report-editor";
import { ReportAnswers } from "@/components/report-view/report-answers";
import { FrozenBanner } from "@/components/review/frozen-banner";
import { PageFrame } from "@/components/shell/page-frame";
import { requireActor } from "@/lib/server/actor";
import { accountKey } from "@/lib/server/auth/account-key";
import { buildName } from "@/lib/server/build-name";
import { besideThisYear } from "@/lib/server/reports/beside";
import { checkDay, issuesIn } from "@/lib/server/reports/issues-in";
import type { StoredReport } from "@/lib/server/reports/queries";
import { mayWrite } from "@/lib/server/reports/review";
import { threadsOf } from "@/lib/server/reports/threads";
import { loadReport } from "../load-report";

const threadActions = {
  reply: replyToCommentAction,
  resolve: resolveCommentAction,
  settle: settleCommentAction,
};

export default async function EditorLayout({
  params,
  children,
}: {
  readonly params: Promise<{ readonly id: string }>;
  readonly children: ReactNode;
}) {
  const { id } = await params;
  const actor = await requireActor();
  const stored = await loadReport(id);
  if (!mayWrite(actor, stored)) return <FrozenReport stored={stored} />;
  const { report, revision, versions, lastYear, office, lexicon } = stored;
  const draft = {
    id,
    accountId: actor.accountId,
    journalKey: accountKey(actor.accountId, "journal"),
    template: report.template,
    year: report.year,
    organization: report.organization,
    revision,
    versions,
    fields: [...report.fields],
    lastYear: lastYear && besideThisYear(lastYear, report.template),
    office,
    lexicon,
    today: checkDay(),
    build: buildName(),
  };
  return (
    <ReportEditor
      draft={draft}
      comments={{ threads: await threadsOf(actor, stored, report), actions: threadActions }}
      username={actor.username}
      signInAgain={signInAgainAction.bind(null, actor.username)}
    >
      {children}
    </ReportEditor>
  );
}

/** The same report without a field to type into. */
function FrozenReport({ stored }: { readonly stored: StoredReport }) {
  const { id, report, status } = stored;
  return (
    <PageFrame
      crumbs={[
        { label: "报告列表", href: "/" },
        { label: `${report.year}年度报告`, href: `/reports/${id}` },
      ]}
      eyebrow={`${report.organization} · ${report.year}年度`}
      title="查看报告"
    >
      <FrozenBanner reportId={id} status={status} />
      <div className="mt-4">
        <ReportAnswers reportId={id} report={report} issues={issuesIn(stored)} editable={false} />
      </div>
    </PageFrame>
  );
}
