import { largestTable } from "@/lib/organization/limits";
import { actorOf } from "@/lib/server/actor";
import { answer, refusal } from "@/lib/server/api-answer";
import { reportRoute } from "@/lib/server/api-route";
import { isId } from "@/lib/server/is-id";
import { applyOfficeImport, planOfficeImport } from "@/lib/server/organizations/import-offices";
import { readFileBody } from "@/lib/server/read-json";

/** A list of offices for the subtree: says what it would do; with `?mark=…` of that answer, does it. */
export const POST = reportRoute(async (request, rootId) => {
  const actor = await actorOf(request);
  if (!isId(rootId)) return refusal("not-found");
  const body = await readFileBody(request, largestTable);
  if (!body.ok) return refusal(body.reason);
  const upload = { rootId, file: body.value };
  const mark = new URL(request.url).searchParams.get("mark");
  const result =
    mark === null
      ? await planOfficeImport(actor, upload)
      : await applyOfficeImport(actor, { ...upload, mark });
  return answer(result);
});
