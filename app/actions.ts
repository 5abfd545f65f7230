"use server";

import { z } from "zod";
import { documentStyles } from "@/lib/report/document-style";
import { action } from "@/lib/server/action";
import { chooseDocumentStyle, startReport } from "@/lib/server/reports/commands";

export const startReportAction = action(z.strictObject({ year: z.int() }), (actor, { year }) =>
  startReport(actor, year, new Date()),
);

export const chooseDocumentStyleAction = action(
  z.strictObject({ style: z.enum(documentStyles) }),
  (actor, { style }) => chooseDocumentStyle(actor, style),
);
