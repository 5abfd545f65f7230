import { ledgerLimits } from "@/lib/ledger/limits";
import { refuse } from "@/lib/result";
import { actorOf } from "@/lib/server/actor";
import { answer, refusal } from "@/lib/server/api-answer";
import { reportRoute } from "@/lib/server/api-route";
import { countLedgerFile } from "@/lib/server/ledger/count-ledger-file";
import { longestChoice, readCountRequest } from "@/lib/server/ledger/count-request";
import { readFileBody } from "@/lib/server/read-json";

/** Counts a ledger for a draft: `{ table, mapping, sheet, headRow }` in one line, then the file. */
export const POST = reportRoute(async (request, id) => {
  const actor = await actorOf(request);
  const body = await readFileBody(request, ledgerLimits.mostBytes + longestChoice);
  if (!body.ok && body.reason === "body-too-large") return answer(refuse({ kind: "too-large" }));
  if (!body.ok) return refusal(body.reason);
  const wanted = readCountRequest(body.value);
  if (!wanted.ok) return refusal(wanted.reason);
  const counted = await countLedgerFile(actor, id, wanted.value);
  if (!counted.ok && typeof counted.reason === "string") return refusal(counted.reason);
  return answer(counted);
});
