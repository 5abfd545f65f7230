import { parentPort, workerData } from "node:worker_threads";
import { countFile } from "../../ledger/count-file";
import { refuse } from "../../result";
import { ledgerForm } from "../../template/ledger-form";
import { issuedTemplate } from "../../template/registry";
import type { CountOrder } from "./count-in-worker";

// A thread of its own: it counts one ledger, answers once and ends.
const { bytes, choice, template, year }: CountOrder = workerData;
const form = ledgerForm(issuedTemplate(template), choice.mapping.table);
const answer = form
  ? await countFile(bytes, choice, { form, year })
  : refuse({ kind: "reader-failed" });
parentPort?.postMessage(answer);
