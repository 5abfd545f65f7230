import { notFound } from "next/navigation";
import { SectionPage } from "@/components/report-form/section-page";
import { coverKey } from "@/lib/template/cells";
import { templates } from "@/lib/template/registry";

export default async function Page({
  params,
}: {
  readonly params: Promise<{ readonly section: string }>;
}) {
  const { section } = await params;
  const known = templates.flatMap(({ sections }) => sections.map(({ key }) => key));
  if (section !== coverKey && !known.includes(section)) notFound();
  return <SectionPage section={section} />;
}
