import { z } from "zod";
import { beijingDate, beijingTime } from "@/lib/report/beijing-time";
import { currentReportYear } from "@/lib/report/deadline";
import { deskOrders, deskViews } from "@/lib/report/desk-line";
import type { DeskQuestion } from "@/lib/server/desk/desk-filter";
import { earliestYear } from "@/lib/template/registry";
import { pageNumber, type SearchParams } from "../search-params";

/** What the address asks of the desk; a part that makes no sense is as if it were not there. */
export function deskQuestion(asked: SearchParams, now: Date): DeskQuestion {
  const latest = beijingTime(now).year + 1;
  const { year, show, q, sort, page } = z
    .object({
      year: z.coerce.number().int().min(earliestYear).max(latest).catch(currentReportYear(now)),
      show: z.enum(deskViews).catch("due"),
      q: z.string().trim().max(100).catch(""),
      sort: z.enum(deskOrders).catch("name"),
      page: pageNumber,
    })
    .parse(asked);
  return { year, view: show, search: q, order: sort, page, today: beijingDate(now) };
}
