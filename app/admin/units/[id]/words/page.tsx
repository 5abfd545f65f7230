import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AdminNav } from "@/components/admin/admin-links";
import { LexiconForm } from "@/components/admin/lexicon-form";
import { PageFrame } from "@/components/shell/page-frame";
import { Link } from "@/components/ui/link";
import { findOwnLexicon } from "@/lib/server/lexicon/office-lexicon";
import { requireAdministrator } from "../../../require-administrator";
import { changeLexiconAction } from "./actions";

export const metadata: Metadata = { title: "体检用词和限度" };

export default async function WordsPage({
  params,
}: {
  readonly params: Promise<{ readonly id: string }>;
}) {
  const actor = await requireAdministrator();
  const { id } = await params;
  const own = await findOwnLexicon(actor, id);
  if (!own) notFound();
  const crumbs = [
    { label: "报告列表", href: "/" },
    { label: "单位", href: "/admin/units" },
    { label: own.organization, href: `/admin/units/${id}` },
  ];
  return (
    <PageFrame crumbs={crumbs} eyebrow={own.organization} title="体检用词和限度">
      <div className="space-y-4">
        <AdminNav current="/admin/units" />
        <section aria-label="体检用词和限度" className="sheet p-6">
          <p className="mb-4 max-w-prose text-ink-600">
            这里写的内容加在
            <Link href="/rules" className="link">
              规则
            </Link>
            之上，对本单位和全部下级单位有效。留空的限度按上级单位或规则的默认值。
          </p>
          <LexiconForm
            office={id}
            revision={own.revision}
            lexicon={own.lexicon}
            send={changeLexiconAction}
          />
        </section>
      </div>
    </PageFrame>
  );
}
