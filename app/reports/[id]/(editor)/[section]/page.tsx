import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SectionPage } from "@/components/report-form/section-page";
import { sectionHeads } from "@/lib/rules/progress";
import { templates } from "@/lib/template/registry";

type SectionRoute = { readonly params: Promise<{ readonly section: string }> };

// No question to the database: walking from section to section must not wait for one.
export async function generateMetadata({ params }: SectionRoute): Promise<Metadata> {
  const { section } = await params;
  return { title: headOf(section)?.heading ?? "没有找到这个页面" };
}

export default async function Page({ params }: SectionRoute) {
  const { section } = await params;
  if (!headOf(section)) notFound();
  return <SectionPage section={section} />;
}

function headOf(section: string) {
  return templates.flatMap(sectionHeads).find(({ key }) => key === section) ?? null;
}
