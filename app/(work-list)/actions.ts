"use server";

import { z } from "zod";
import { deskViews, hasReported } from "@/lib/report/desk-line";
import { ok, refuse } from "@/lib/result";
import { action } from "@/lib/server/action";
import { hasDesk, listDesk } from "@/lib/server/desk/desk";
import { deskQuestion } from "./desk-question";

/** The offices behind a view and a search that have not handed in, on all of its pages. */
export const listMissingAction = action(
  z.strictObject({ year: z.int(), show: z.enum(deskViews), search: z.string().max(100) }),
  async (actor, { year, show, search }) => {
    if (!hasDesk(actor)) return refuse("not-found");
    const lines = await listDesk(
      actor,
      deskQuestion({ year: String(year), show, q: search }, new Date()),
    );
    return ok(
      lines
        .filter((line) => !hasReported(line))
        .map(({ organization, due, overdue }) => ({ organization, due, overdue })),
    );
  },
);
