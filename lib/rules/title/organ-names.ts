import type { Subject } from "../issue";

/** Whether a name is one this office goes by, or had before, or is one of a part of it. */
export function isOwnName({ report, context }: Subject, name: string): boolean {
  const { office } = context;
  const full = office ? [office.fullName, ...office.formerNames] : [];
  const isFull = [report.organization, ...full]
    .map(plainName)
    .some((own) => areRelated(name, own) || speaksForGovernment(name, own));
  // 县民政局 is within every county's 民政局: a short name must be the whole name.
  return isFull || name === plainName(office?.shortName ?? "");
}

/** A name without white space and what stands in brackets behind it. */
export function plainName(name: string): string {
  return name.replace(/\s+/g, "").replace(/[（(][^（）()]*[)）]$/, "");
}

/** The same organ, one name perhaps shorter: 县民政局, 人社局; or a part of it: 青溪县民政局政策法规股. */
export function areRelated(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return short.length >= 2 && (long.startsWith(short) || isWithin(short, long));
}

/** The characters of one stand in the other in the same order, as those of an abbreviation do. */
function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const sign of long) if (sign === short[at]) at += 1;
  return at === short.length;
}

/**
 * A government's report is titled with the place or the government and signed by either, or by the
 * office that keeps its disclosure.
 */
export function speaksForGovernment(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return (
    /[省市县区州旗盟]$|人民政府$/.test(short) && long.startsWith(short.replace(/人民政府$/, ""))
  );
}
