import type { Example, ExampleReport } from "../example";

type Figures = NonNullable<ExampleReport["figures"]>;

/** An example that shows a sentence under （二）依申请公开 beside figures of the tables. */
export function requestText(
  sentence: string,
  figures: Figures = {},
  rest: Partial<Example> = {},
): Example {
  return overviewText(`（二）依申请公开\n${sentence}`, figures, { note: sentence, ...rest });
}

/** An example that shows 总体情况 with this text. */
export function overviewText(
  overview: string,
  figures: Figures = {},
  rest: Partial<Example> & Partial<ExampleReport> = {},
): Example {
  const { year, organization, ...example } = rest;
  return {
    note: overview,
    ...example,
    report: {
      ...(year === undefined ? {} : { year }),
      ...(organization === undefined ? {} : { organization }),
      texts: { overview },
      figures,
    },
  };
}
