import { SupervisingDesk } from "@/components/desk/supervising-desk";
import { beijingTime } from "@/lib/report/beijing-time";
import type { Actor } from "@/lib/server/actor";
import { findDesk } from "@/lib/server/desk/desk";
import { yearsUpTo } from "@/lib/template/registry";
import { listMissingAction } from "../actions";
import type { SearchParams } from "../search-params";
import { deskQuestion } from "./desk-question";

/** The desk of a reviewer; nothing for everybody else. */
export async function DeskSection({
  actor,
  asked,
  now,
}: {
  readonly actor: Actor;
  readonly asked: SearchParams;
  readonly now: Date;
}) {
  const question = deskQuestion(asked, now);
  const desk = await findDesk(actor, question);
  if (!desk) return null;
  const { year, view, search, order } = question;
  return (
    <SupervisingDesk
      counts={desk.counts}
      lines={desk.lines}
      totals={desk}
      pages={desk.pages}
      nextReportId={desk.nextReportId}
      listMissing={listMissingAction}
      address={{ year, show: view, search, sort: order, page: desk.page }}
      view={view}
      years={yearsUpTo(beijingTime(now).year)}
    />
  );
}
