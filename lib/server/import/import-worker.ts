import { parentPort, workerData } from "node:worker_threads";
import { importReport } from "../../import/import-report";
import { ok } from "../../result";
import { optionsOf, type PackedAnswer, type PackedOrder, packImport } from "./packed-import";

// A thread of its own: it reads one file, answers once and ends.
const order: PackedOrder = workerData;
const read = await importReport(order.bytes, optionsOf(order));
const answer: PackedAnswer = read.ok ? ok(packImport(read.value)) : read;
parentPort?.postMessage(answer);
