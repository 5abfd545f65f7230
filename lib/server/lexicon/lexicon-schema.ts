import { z } from "zod";
import type { Lexicon } from "@/lib/rules/data/lexicon";

const words = z.array(z.string().min(1).max(120)).max(500);
const share = z.number().min(0).max(1);
const length = z.int().min(0).max(100_000);

/** A lexicon from a JSON column or a file. */
export const lexiconSchema = z.strictObject({
  typos: z
    .array(z.tuple([z.string().min(1), z.string().min(1)]))
    .max(500)
    .exactOptional(),
  forbidden: words.exactOptional(),
  offTopic: words.exactOptional(),
  allowed: words.exactOptional(),
  documents: z
    .array(z.strictObject({ title: z.string().min(1), number: z.string().min(1).nullable() }))
    .max(500)
    .exactOptional(),
  limits: z
    .strictObject({
      overviewShortest: length.exactOptional(),
      overviewLongest: length.exactOptional(),
      likenessToLastYear: share.exactOptional(),
      likenessToOthers: share.exactOptional(),
    })
    .exactOptional(),
}) satisfies z.ZodType<Lexicon>;
