import type { TextOffer } from "../template/template";

/** The text of an offer with the unit's name and the report year in their places. */
export function filledText(
  text: string,
  { organization, year }: { readonly organization: string; readonly year: number },
): string {
  const values: Readonly<Record<string, string>> = { organization, year: String(year) };
  return text.replace(
    /\{(organization|year)\}/g,
    (placeholder, name) => values[name] ?? placeholder,
  );
}

/** Offers as the clerk gets them. */
export function filledOffers(
  offers: readonly TextOffer[],
  report: { readonly organization: string; readonly year: number },
): readonly TextOffer[] {
  return offers.map(({ label, text }) => ({ label, text: filledText(text, report) }));
}
