import { type Person, type Place, people, places } from "../fixtures/matrix-offices";
import type { Scene, Target } from "../fixtures/matrix-scenes";
import type { Asked } from "./send";

/** One line of the table: who gets what from one entry point, in one state of the reports. */
export type Row = {
  /** `page /reviews/[id]`, `PUT /api/…`, `action takeStepAction`. */
  readonly entry: string;
  /** Tells rows of one entry apart. */
  readonly given?: string;
  readonly scene: Scene;
  /** What is asked for belongs to no office. */
  readonly placeless: boolean;
  /** The request, also from the id of the account that sends it. */
  readonly send: (target: Target, self: string) => Asked;
  readonly may: Rights;
  /** What everybody gets who is signed in and not named in `may`. */
  readonly otherwise: string;
  /** SQL that runs once in the scene, with the ids of the offices' members. */
  readonly prepare?: string;
};

/** `ok` everywhere, or at some places; places not named get what the row has otherwise. */
export type Rights = Readonly<
  Partial<Record<Person, string | Readonly<Partial<Record<Place, string>>>>>
>;

export const own = { own: "ok" } as const;
export const below = { below: "ok" } as const;
/** An administrator's own office and everybody below it. */
export const administered = { own: "ok", below: "ok" } as const;
/** She sees the report, but this is not hers to do. */
export const ownBut = (reason: string) => ({ own: reason }) as const;
export const belowBut = (reason: string) => ({ below: reason }) as const;

/** Everybody who has signed in. */
export const signedInPeople = {
  clerk: "ok",
  supervisor: "ok",
  reviewer: "ok",
  administrator: "ok",
} as const;

/** Everybody, whoever she is. */
export const everybody = {
  ...signedInPeople,
  nobody: "ok",
  deactivated: "ok",
  newcomer: "ok",
} as const;

/** What a person gets at a place: nothing, unless the row says otherwise. */
function expected({ may, otherwise }: Row, person: Person, place: Place): string {
  const right = may[person];
  if (typeof right === "string") return right;
  if (person === "nobody" || person === "deactivated") return "sign-in";
  if (person === "newcomer") return "change-password";
  return right?.[place] ?? otherwise;
}

export type Cell = { readonly person: Person; readonly place: Place; readonly expects: string };

export function cellsOf(row: Row): readonly Cell[] {
  const asked = row.placeless ? (["own"] as const) : places;
  return asked.flatMap((place) =>
    people.map((person) => ({ person, place, expects: expected(row, person, place) })),
  );
}

/** The same answer is given by whoever may not: nothing is found. */
const closed = { scene: "handedIn", placeless: false, otherwise: "not-found" } as const;

type Line = Partial<Omit<Row, "entry" | "send">> & Pick<Row, "may">;

export function page(
  address: string,
  path: string | ((target: Target) => string),
  line: Line,
): Row {
  return {
    ...closed,
    placeless: typeof path === "string",
    entry: `page ${address}`,
    send: (target) => ({ kind: "page", path: typeof path === "string" ? path : path(target) }),
    ...line,
  };
}

type SentToRoute = Omit<Asked & { readonly kind: "route" }, "kind" | "method">;

export function route(
  entry: string,
  send: (target: Target, self: string) => SentToRoute,
  line: Line,
): Row {
  const method = entry.split(" ")[0] ?? "GET";
  return {
    ...closed,
    entry,
    send: (target, self) => ({ kind: "route", method, ...send(target, self) }),
    ...line,
  };
}

export function action(
  name: string,
  send: (target: Target) => readonly unknown[],
  line: Line,
): Row {
  return {
    ...closed,
    entry: `action ${name}`,
    send: (target) => ({ kind: "action", name, arguments: send(target) }),
    ...line,
  };
}

/** A form as a browser sends it. */
export function form(fields: Readonly<Record<string, string>>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}
