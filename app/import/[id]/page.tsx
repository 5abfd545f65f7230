import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AimForm } from "@/components/report-import/aim-form";
import { ChoosePart } from "@/components/report-import/choose-part";
import { ImportReview } from "@/components/report-import/import-review";
import { FrozenBanner } from "@/components/review/frozen-banner";
import { PageFrame } from "@/components/shell/page-frame";
import { LinkButton } from "@/components/ui/button";
import { beijingTime } from "@/lib/report/beijing-time";
import { isOpen } from "@/lib/report/workflow";
import { type Actor, requireActor } from "@/lib/server/actor";
import { draftOf, findUpload, type Upload } from "@/lib/server/imports/queries";
import { officesToWrite } from "@/lib/server/scope";
import { yearsUpTo } from "@/lib/template/registry";
import { answerUploadAction, dropUploadAction, takeOverAction } from "../actions";

export const metadata: Metadata = { title: "核对导入的内容" };

export default async function ImportedPage({
  params,
}: {
  readonly params: Promise<{ readonly id: string }>;
}) {
  const actor = await requireActor();
  const upload = await findUpload(actor, (await params).id);
  if (!upload) notFound();
  const { year, organization } = upload;
  return (
    <PageFrame
      wide
      crumbs={[
        { label: "报告列表", href: "/" },
        { label: "从文件导入", href: `/import?office=${upload.organizationId}` },
      ]}
      eyebrow={year === null ? organization : `${organization} · ${year}年度`}
      title="核对导入的内容"
      actions={<LinkButton href={`/import?office=${upload.organizationId}`}>换一个文件</LinkButton>}
    >
      <UploadContent actor={actor} upload={upload} />
    </PageFrame>
  );
}

function UploadContent({ actor, upload }: { readonly actor: Actor; readonly upload: Upload }) {
  const { id, organizationId, year, reading, stored } = upload;
  const aim = (
    <AimForm
      key={`${organizationId} ${year}`}
      uploadId={id}
      organizationId={organizationId}
      year={year}
      options={aimOptions(actor)}
      answer={answerUploadAction}
    />
  );
  if (reading.kind === "several-reports") {
    const of = { uploadId: id, organizationId, year, titles: reading.titles };
    return <ChoosePart {...of} answer={answerUploadAction} />;
  }
  const draft = draftOf(upload);
  if (reading.kind === "no-year" || !draft) {
    return (
      <section aria-labelledby="which-year" className="sheet space-y-3 px-6 py-5">
        <h2 id="which-year" className="text-lg font-semibold">
          {year === null ? "文件没有写明年度，请选择" : `${year} 年没有统一的报告格式，请选择年度`}
        </h2>
        {aim}
      </section>
    );
  }
  if (stored && !isOpen(stored.status)) {
    return (
      <div className="space-y-4">
        <FrozenBanner reportId={stored.id} status={stored.status} />
        <section aria-label="导入到" className="sheet px-6 py-5">
          {aim}
        </section>
      </div>
    );
  }
  const { report: imported, ...read } = reading.imported;
  const file = { name: upload.fileName, source: upload.source, sha256: upload.sha256 };
  const versions = stored?.versions ?? null;
  return (
    <ImportReview
      key={`${organizationId} ${year}`}
      proposal={{ uploadId: id, file, imported, ...read, draft, versions }}
      aim={aim}
      takeOver={takeOverAction}
      drop={dropUploadAction}
    />
  );
}

function aimOptions(actor: Actor) {
  return {
    offices: officesToWrite(actor).map(({ organizationId, organizationName }) => ({
      id: organizationId,
      name: organizationName,
    })),
    years: yearsUpTo(beijingTime(new Date()).year + 1),
  };
}
