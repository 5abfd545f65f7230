import "server-only";
import { z } from "zod";
import { amountUnits } from "@/lib/report/cell-value";
import { largestBatch } from "@/lib/report/saving";
import { storable } from "../storable";

const text = z.string().transform(storable);

const fieldValue = z.union([
  z.null(),
  // A larger number has already lost digits on its way; as text it keeps them.
  z.number().min(Number.MIN_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER),
  text,
  z.strictObject({ raw: text }),
  z.strictObject({ value: text, unit: z.enum(amountUnits).nullable() }),
]);

/** Body of a save request. What the values mean is read later, with the format at hand. */
export const saveRequest = z.strictObject({
  /** Whose edits these are. It opens nothing: the session alone says who saves, and must agree. */
  accountId: z.guid(),
  operations: z
    .array(
      z.strictObject({
        opId: z.guid(),
        address: z.string().max(200),
        base: z.int32().min(0),
        value: fieldValue,
      }),
    )
    .min(1)
    .max(largestBatch),
});
