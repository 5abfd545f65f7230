/** Words and limits an office adds to the rule book without code; kept as JSON. Left out means as in the rule book. */
export type Lexicon = {
  /** Wrong words and what they should be. */
  readonly typos?: readonly (readonly [wrong: string, right: string])[];
  /** Words the site's operator does not allow. */
  readonly forbidden?: readonly string[];
  /** Words of matters that do not belong into the report. */
  readonly offTopic?: readonly string[];
  /** Words and names that are right here although a rule would object. */
  readonly allowed?: readonly string[];
  /** Documents the office cites, with number where they have one. */
  readonly documents?: readonly { readonly title: string; readonly number: string | null }[];
  readonly limits?: Partial<Limits>;
};

/** Limits that offices set differently. */
export type Limits = {
  /** Fewest and most characters of 总体情况, spaces not counted (武政办发〔2025〕54号: 原则上不超过一千字). */
  readonly overviewShortest: number;
  readonly overviewLongest: number;
  /** Least likeness to last year's text and to another office's, 0 to 1, that is told. */
  readonly likenessToLastYear: number;
  readonly likenessToOthers: number;
};

export const defaultLimits: Limits = {
  overviewShortest: 200,
  overviewLongest: 1000,
  likenessToLastYear: 0.7,
  likenessToOthers: 0.8,
};

export function limitsOf(lexicon: Lexicon | undefined): Limits {
  return { ...defaultLimits, ...lexicon?.limits };
}
