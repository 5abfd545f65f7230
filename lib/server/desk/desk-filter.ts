import "server-only";
import type { DeskOrder, DeskView } from "@/lib/report/desk-line";
import type { Actor, Membership } from "../actor";
import { storable } from "../storable";
import { officesBelow, reportingOffices } from "./reporting-offices";

export type DeskQuestion = {
  readonly year: number;
  readonly view: DeskView;
  readonly search: string;
  readonly order: DeskOrder;
  readonly page: number;
  /** The day in China; after its deadline a report is late. */
  readonly today: string;
};

/** What is asked of the whole list, whichever page is shown. */
export type DeskFilter = Omit<DeskQuestion, "page">;

/** The beginning of every statement of the desk. */
export const offices = reportingOffices(officesBelow);

/** $1 … $5 of every statement of the desk. */
export function parameters(
  actor: Actor,
  { year, today, search }: Pick<DeskFilter, "year" | "today" | "search">,
): readonly unknown[] {
  const paths = topmost(actor).map(({ path }) => path);
  // A path ends with a slash, and 0 is the character after it: what begins with the path lies between.
  return [year, today, paths, paths.map((path) => `${path.slice(0, -1)}0`), storable(search)];
}

/** Offices she reviews from; one that lies below another of them is itself reviewed from there. */
function topmost({ memberships }: Actor): readonly Membership[] {
  const reviewed = memberships.filter(({ role }) => role === "reviewer");
  return reviewed.filter(
    ({ path }) => !reviewed.some((above) => above.path !== path && path.startsWith(above.path)),
  );
}

export const conditions: Readonly<Record<DeskView, string>> = {
  due: "true",
  handedIn: "reported",
  waiting: "status = 'handed_in'",
  overdue: "overdue",
};

/** What the view and the search leave. */
export function found(view: DeskView): string {
  return `(${conditions[view]} AND position($5 IN name) > 0)`;
}

export const orders: Readonly<Record<DeskOrder, string>> = {
  name: "name, id",
  status: "status NULLS FIRST, name, id",
  updated: "updated_at DESC NULLS LAST, name, id",
};
