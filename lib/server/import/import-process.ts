import { importReport } from "../../import/import-report";
import { ok } from "../../result";
import { answerOnce } from "./answer-once";
import { optionsOf, type PackedAnswer, type PackedOrder, packImport } from "./packed-import";

answerOnce(async (order: PackedOrder): Promise<PackedAnswer> => {
  const read = await importReport(order.bytes, optionsOf(order));
  return read.ok ? ok(packImport(read.value)) : read;
});
