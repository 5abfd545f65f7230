import type { ReportTemplate, Section } from "../../template/template";
import { bareLabel, likeness, spellingsOf } from "./label";

/** A line that heads a section of the report. */
export type FoundHeading = {
  readonly section: Section;
  /** Index of the line. */
  readonly at: number;
  /** 1 for an official title or a known variant, less for one that resembles it. */
  readonly likeness: number;
};

const leastLikeness = 0.75;
const longestHeading = 60;
/** No report has as many; a file made to harm may. */
const mostCandidates = 400;

/**
 * Finds the section headings among lines, by their titles and never by a numeral alone, in official
 * order. Of several lines with the same title the one with the right numeral and text below it wins.
 */
export function findHeadings(
  template: ReportTemplate,
  lines: readonly string[],
): readonly FoundHeading[] {
  const candidates = lines
    .flatMap((line, at) =>
      template.sections.flatMap((section, order) => {
        const alike = headingLikeness(section, line);
        return alike === 0 ? [] : [{ section, at, order, likeness: alike, line }];
      }),
    )
    .slice(0, mostCandidates);
  const places = new Set(candidates.map(({ at }) => at));
  const worth = candidates.map((candidate) => {
    const below = lines.findIndex((line, at) => at > candidate.at && line.trim() !== "");
    const contents = places.has(below) && below !== -1 ? -0.2 : 0;
    return candidate.likeness + numeralWorth(candidate.section, candidate.line) + contents;
  });
  return bestChain(candidates, worth);
}

/** How surely a line is the title of a section: 1, or how alike it is; 0 for another line. */
export function headingLikeness({ heading }: Section, line: string): number {
  const text = line.trim();
  if (text.length > longestHeading || text.length < 4 || /[。；！？]./u.test(text)) return 0;
  // （一） and 1. number what stands under a section.
  if (/^\s*[（(][一二三四五六七八九十\d]+[)）]/u.test(text)) return 0;
  const bare = bareLabel(text);
  const title = bareLabel(
    text.replace(/^\s*(第?[一二三四五六七八][、.．:：\s]|表[一二三四五六])/u, ""),
  );
  const spellings = spellingsOf(heading);
  if (spellings.includes(bare) || spellings.includes(title)) return 1;
  if (!hasNumeral(text)) return 0;
  const extended = spellings.some((one) => title.startsWith(one) && title.length - one.length <= 6);
  if (extended) return 0.95;
  const best = Math.max(...spellings.map((one) => likeness(title, one)));
  return best >= leastLikeness ? Math.min(best, 0.94) : 0;
}

function hasNumeral(text: string): boolean {
  return /^\s*(#+\s*)?(第?[一二三四五六七八][、.．:：\s]|\d[、.．])/u.test(text);
}

function numeralWorth({ heading }: Section, line: string): number {
  const numeral = heading.slice(0, 1);
  const text = line.trim();
  if (text.startsWith(`${numeral}、`)) return 0.3;
  if (/^[一二三四五六七八]、/u.test(text)) return 0.2;
  return /^\d/.test(text) ? 0 : 0.1;
}

type Candidate = FoundHeading & { readonly order: number };

/** The candidates in order of lines and of sections with the greatest sum of worths. */
function bestChain(
  candidates: readonly Candidate[],
  worth: readonly number[],
): readonly FoundHeading[] {
  const sums: number[] = [];
  const before: number[] = [];
  for (const [index, { at, order }] of candidates.entries()) {
    const earlier = candidates
      .slice(0, index)
      .map((candidate, place) => ({ ...candidate, place }))
      .filter((candidate) => candidate.at < at && candidate.order < order)
      .sort((left, right) => (sums[right.place] ?? 0) - (sums[left.place] ?? 0));
    sums.push((worth[index] ?? 0) + (sums[earlier[0]?.place ?? -1] ?? 0));
    before.push(earlier[0]?.place ?? -1);
  }
  const chain: FoundHeading[] = [];
  let place = sums.indexOf(Math.max(...sums));
  while (place >= 0) {
    const found = candidates[place];
    if (found) chain.push({ section: found.section, at: found.at, likeness: found.likeness });
    place = before[place] ?? -1;
  }
  return chain.reverse();
}
