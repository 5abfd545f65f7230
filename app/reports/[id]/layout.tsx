import type { ReactNode } from "react";
import { loadReport, type ReportRoute } from "./load-report";

/** Above every page that streams: a report that is not there is answered with 404, not with a page. */
export default async function ReportLayout({
  params,
  children,
}: ReportRoute & { readonly children: ReactNode }) {
  await loadReport((await params).id);
  return children;
}
