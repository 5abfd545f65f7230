"use server";

import { z } from "zod";
import type { FormFields, FormState } from "@/components/admin/form-state";
import { adminRefusalText, lexiconProblemText } from "@/components/admin/messages";
import { action } from "@/lib/server/action";
import { changeLexicon, type WrittenLexicon } from "@/lib/server/lexicon/office-lexicon";
import { id } from "../../../form-action";

const text = z.string().max(60_000);
const length = z
  .string()
  .regex(/^\d{0,5}$/)
  .transform((typed) => (typed === "" ? undefined : Number(typed)));
const percent = z
  .string()
  .regex(/^(\d{0,2}|100)$/)
  .transform((typed) => (typed === "" ? undefined : Number(typed) / 100));

const form = z
  .strictObject({
    office: id,
    revision: z
      .string()
      .regex(/^\d{1,9}$/)
      .transform(Number),
    typos: text,
    forbidden: text,
    offTopic: text,
    allowed: text,
    documents: text,
    overviewShortest: length,
    overviewLongest: length,
    likenessToLastYear: percent,
    likenessToOthers: percent,
  })
  .transform(({ office, revision, typos, forbidden, offTopic, allowed, documents, ...limits }) => ({
    office,
    revision,
    lines: { typos, forbidden, offTopic, allowed, documents },
    limits: Object.fromEntries(
      Object.entries(limits).filter(([, limit]) => limit !== undefined),
    ) as WrittenLexicon["limits"], // only what was left empty is taken out
  }));

const change = action(z.custom<WrittenLexicon>(), changeLexicon);

export async function changeLexiconAction(fields: FormFields): Promise<FormState> {
  const parsed = form.safeParse(fields);
  if (!parsed.success) return { kind: "refused", text: adminRefusalText["invalid-input"] };
  const changed = await change(parsed.data);
  if (changed.ok) return { kind: "done", text: "已保存。下一次体检起有效。" };
  const { reason } = changed;
  const refusal =
    typeof reason === "string" ? adminRefusalText[reason] : lexiconProblemText(reason);
  return { kind: "refused", text: refusal };
}
