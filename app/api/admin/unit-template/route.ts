import { officeColumns } from "@/lib/organization/columns";
import { actorOf } from "@/lib/server/actor";
import { refusal } from "@/lib/server/api-answer";
import { apiRoute } from "@/lib/server/api-route";
import { fileAnswer } from "@/lib/server/file-answer";
import { isAdministrator } from "@/lib/server/organizations/administered";

/** The heads of a list of offices, to fill in with a spreadsheet. */
export const GET = apiRoute(async (request) => {
  if (!isAdministrator(await actorOf(request))) return refusal("not-found");
  const heads = officeColumns.map(({ title }) => title).join(",");
  const file = { type: "csv", name: "单位名单模板.csv", asciiName: "units.csv" } as const;
  return fileAnswer(`\uFEFF${heads}\r\n`, file);
});
