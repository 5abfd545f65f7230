"use server";

import { z } from "zod";
import { mismatches } from "@/lib/report/import-mismatch";
import { action } from "@/lib/server/action";
import { takeOver } from "@/lib/server/imports/take-over";
import { undoImport } from "@/lib/server/imports/undo-import";
import { answerUpload, dropUpload } from "@/lib/server/imports/uploads";

const key = z.string().max(200);

export const answerUploadAction = action(
  z.strictObject({
    uploadId: z.guid(),
    organizationId: z.guid(),
    year: z.int().min(2000).max(2100).nullable(),
    part: z.int().min(0).max(99).nullable(),
  }),
  answerUpload,
);

export const dropUploadAction = action(z.strictObject({ uploadId: z.guid() }), dropUpload);

export const takeOverAction = action(
  z.strictObject({
    uploadId: z.guid(),
    sections: z.array(key).max(50),
    answers: z.record(key, z.int().min(0).nullable()),
    confirmed: z.array(z.enum(mismatches)),
    versions: z.record(key, z.int32().min(0)),
  }),
  (actor, input) => takeOver(actor, input, new Date()),
);

export const undoImportAction = action(z.strictObject({ importId: z.guid() }), undoImport);
