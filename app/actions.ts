"use server";

import { z } from "zod";
import { beijingDate } from "@/lib/report/beijing-time";
import { deskViews } from "@/lib/report/desk-line";
import { documentStyles } from "@/lib/report/document-style";
import { reportBeginnings } from "@/lib/report/report-beginning";
import { action } from "@/lib/server/action";
import { listMissing } from "@/lib/server/desk/missing";
import { chooseDocumentStyle, startReport } from "@/lib/server/reports/commands";

export const startReportAction = action(
  z.strictObject({ organizationId: z.guid(), year: z.int(), from: z.enum(reportBeginnings) }),
  (actor, input) => startReport(actor, input, new Date()),
);

export const chooseDocumentStyleAction = action(
  z.strictObject({ organizationId: z.guid(), style: z.enum(documentStyles) }),
  chooseDocumentStyle,
);

export const listMissingAction = action(
  z.strictObject({
    year: z.int().min(2000).max(2100),
    view: z.enum(deskViews),
    search: z.string().max(100),
  }),
  (actor, question) => listMissing(actor, { ...question, today: beijingDate(new Date()) }),
);
