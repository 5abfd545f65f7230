import { officeColumns } from "@/lib/organization/columns";
import { actorOf } from "@/lib/server/actor";
import { refusal } from "@/lib/server/api-answer";
import { apiRoute } from "@/lib/server/api-route";
import { attachment } from "@/lib/server/attachment";
import { isAdministrator } from "@/lib/server/organizations/administered";

/** The heads of a list of offices, to fill in with a spreadsheet. */
export const GET = apiRoute(async (request) => {
  if (!isAdministrator(await actorOf(request))) return refusal("not-found");
  const heads = officeColumns.map(({ title }) => title).join(",");
  return new Response(`\uFEFF${heads}\r\n`, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": attachment("单位名单模板.csv", "units.csv"),
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  });
});
