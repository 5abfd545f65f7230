import { actorOf } from "@/lib/server/actor";
import { answer, refusal } from "@/lib/server/api-answer";
import { reportRoute } from "@/lib/server/api-route";
import { readJson } from "@/lib/server/read-json";
import { hearNews, newsRequest } from "@/lib/server/reports/news";

/** An open editor says `{ accountId, section, revision }` and hears what has changed since; see `News`. */
export const POST = reportRoute(async (request, id) => {
  const body = await readJson(request);
  if (!body.ok) return refusal(body.reason);
  const parsed = newsRequest.safeParse(body.value);
  if (!parsed.success) return refusal("invalid-request");
  const actor = await actorOf(request);
  if (actor.accountId !== parsed.data.accountId) return refusal("other-account");
  const news = await hearNews(actor, id, parsed.data, new Date());
  return news.ok ? answer(news.value) : refusal(news.reason);
});
