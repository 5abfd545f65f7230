import type { Issue } from "@/lib/rules/issue";
import { coverKey, isInputField, sectionOfAddress } from "@/lib/template/cells";
import type { ReportTemplate } from "@/lib/template/template";
import { placeQuery } from "../report-form/place-query";

/** The address of the page that opens at the first place of a finding which can be mended. */
export function placeOfIssue(
  reportId: string,
  template: ReportTemplate,
  { places, passages = [] }: Issue,
): string | null {
  // A total takes no cursor; the numbers it sums do.
  const place = places.find((address) => isInputField(template, address));
  if (place === undefined) return null;
  const section = sectionOfAddress(template, place)?.key ?? coverKey;
  const words = passages.find(({ address }) => address === place);
  return `/reports/${reportId}/${section}?${placeQuery(place, words)}`;
}
