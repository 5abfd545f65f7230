"use server";

import { z } from "zod";
import { documentStyles } from "@/lib/report/document-style";
import { action } from "@/lib/server/action";
import { chooseDocumentStyle, startReport } from "@/lib/server/reports/commands";

export const startReportAction = action(
  z.strictObject({ organizationId: z.guid(), year: z.int() }),
  (actor, input) => startReport(actor, input, new Date()),
);

export const chooseDocumentStyleAction = action(
  z.strictObject({ organizationId: z.guid(), style: z.enum(documentStyles) }),
  chooseDocumentStyle,
);
