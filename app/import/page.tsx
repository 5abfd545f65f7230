import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ChooseFile } from "@/components/report-import/choose-file";
import type { ImportTarget } from "@/components/report-import/send-file";
import { type Crumb, PageFrame } from "@/components/shell/page-frame";
import { LinkButton } from "@/components/ui/button";
import { isOpen } from "@/lib/report/workflow";
import { type Actor, requireActor } from "@/lib/server/actor";
import { isClerkOf } from "@/lib/server/reports/office-of";
import { findReport } from "@/lib/server/reports/queries";
import { officesToWrite } from "@/lib/server/scope";
import type { SearchParams } from "../search-params";

export const metadata: Metadata = { title: "从文件导入" };

export default async function ImportPage({
  searchParams,
}: {
  readonly searchParams: Promise<SearchParams>;
}) {
  const actor = await requireActor();
  const { report, office } = await searchParams;
  const aim =
    typeof report === "string" ? await draftAim(actor, report) : officeAim(actor, office ?? null);
  if (!aim) notFound();
  const offices = typeof report === "string" ? [] : officesToWrite(actor);
  return (
    <PageFrame crumbs={aim.crumbs} eyebrow={aim.eyebrow} title="从文件导入">
      {offices.length > 1 ? (
        <nav aria-label="导入到的单位" className="mb-4 flex flex-wrap gap-3">
          {offices.map(({ organizationId, organizationName }) => (
            <LinkButton
              key={organizationId}
              href={`/import?office=${organizationId}`}
              aria-current={organizationName === aim.eyebrow ? "page" : undefined}
            >
              {organizationName}
            </LinkButton>
          ))}
        </nav>
      ) : null}
      <p className="mb-4">
        先读取文件，读出的数字和文字逐项列出，由您核对、选择后才写入草稿。导入后可以一次撤销。
      </p>
      <ChooseFile target={aim.target} />
    </PageFrame>
  );
}

type Aim = {
  readonly target: ImportTarget;
  readonly eyebrow: string;
  readonly crumbs: readonly Crumb[];
};

const workList: Crumb = { label: "报告列表", href: "/" };

async function draftAim(actor: Actor, reportId: string): Promise<Aim | null> {
  const stored = await findReport(actor, reportId);
  if (!stored || !isClerkOf(actor, stored) || !isOpen(stored.status)) return null;
  const { organization, year } = stored.report;
  return {
    target: { reportId },
    eyebrow: `${organization} · ${year}年度`,
    crumbs: [workList, { label: `${year}年度报告`, href: `/reports/${reportId}` }],
  };
}

function officeAim(actor: Actor, wanted: string | readonly string[] | null): Aim | null {
  const offices = officesToWrite(actor);
  const office =
    wanted === null ? offices[0] : offices.find((own) => own.organizationId === wanted);
  if (!office) return null;
  const { organizationId, organizationName } = office;
  return { target: { organizationId }, eyebrow: organizationName, crumbs: [workList] };
}
