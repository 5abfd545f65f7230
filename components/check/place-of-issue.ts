import type { Issue } from "@/lib/rules/issue";
import { coverKey, isInputField, sectionOfAddress } from "@/lib/template/cells";
import type { ReportTemplate } from "@/lib/template/template";

/** The address of the page that opens at the first field of a finding which can be mended. */
export function placeOfIssue(
  reportId: string,
  template: ReportTemplate,
  { places }: Issue,
): string | null {
  // A total takes no cursor; the numbers it sums do.
  const place = places.find((address) => isInputField(template, address));
  if (place === undefined) return null;
  const section = sectionOfAddress(template, place)?.key ?? coverKey;
  return `/reports/${reportId}/${section}?cell=${encodeURIComponent(place)}`;
}
