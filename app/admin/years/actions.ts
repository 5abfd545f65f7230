"use server";

import { z } from "zod";
import { openYear } from "@/lib/server/years/commands";
import { formAction, id, year } from "../form-action";

export const openYearAction = formAction(
  z
    .strictObject({
      organizationId: id,
      year,
      issuedOn: z.iso.date(),
      draftDue: z.iso.date(),
      signatureDue: z.iso.date(),
      acceptanceDue: z.iso.date(),
      publicationDue: z.iso.date(),
    })
    .transform(({ organizationId, year: opened, ...dates }) => ({
      organizationId,
      year: opened,
      dates,
    })),
  (actor, input) => openYear(actor, input, new Date()),
  (_, { year: opened }) => `已保存 ${opened} 年度的安排。`,
);
