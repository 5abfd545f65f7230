import { countFile } from "../../ledger/count-file";
import { refuse } from "../../result";
import { ledgerForm } from "../../template/ledger-form";
import { issuedTemplate } from "../../template/registry";
import { answerOnce } from "../import/answer-once";
import type { CountOrder } from "./count-in-process";

answerOnce(async ({ bytes, choice, template, year }: CountOrder) => {
  const form = ledgerForm(issuedTemplate(template), choice.mapping.table);
  return form ? countFile(bytes, choice, { form, year }) : refuse({ kind: "reader-failed" });
});
