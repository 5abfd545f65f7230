import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LedgerPage } from "@/components/ledger/ledger-page";
import { ledgerForms } from "@/lib/template/ledger-form";
import { templates } from "@/lib/template/registry";

export const metadata: Metadata = { title: "从台账统计" };

export default async function Page({
  params,
}: {
  readonly params: Promise<{ readonly section: string }>;
}) {
  const { section } = await params;
  const forms = templates.flatMap(ledgerForms);
  if (!forms.some(({ table }) => table.section === section)) notFound();
  return <LedgerPage section={section} />;
}
