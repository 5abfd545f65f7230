import { type Mismatch, mismatches } from "@/lib/report/import-mismatch";
import type { Answers } from "@/lib/report/take-over";

/** What a person has chosen on the page of an import before anything is saved. */
export type ImportChoices = {
  readonly answers: Answers;
  /** Keys of the sections that are not to be taken. */
  readonly left: readonly string[];
  readonly confirmed: readonly Mismatch[];
};

/** Keeps the choices for a reload of the page in the same tab. */
export function keepChoices(key: string, choices: ImportChoices): void {
  try {
    sessionStorage.setItem(storageKey(key), JSON.stringify(choices));
  } catch {
    // Without room a reload asks again.
  }
}

/** The choices made before the page was loaded again; null when there are none to be read. */
export function keptChoices(key: string): ImportChoices | null {
  try {
    return readChoices(JSON.parse(sessionStorage.getItem(storageKey(key)) ?? ""));
  } catch {
    return null;
  }
}

function readChoices(kept: unknown): ImportChoices | null {
  if (typeof kept !== "object" || kept === null) return null;
  const { answers, left, confirmed } = { answers: {}, left: [], confirmed: [], ...kept };
  return {
    answers: Object.fromEntries(
      Object.entries<unknown>(answers).flatMap(([question, choice]) =>
        choice === null || isNumber(choice) ? [[question, choice] as const] : [],
      ),
    ),
    left: textsIn(left),
    confirmed: mismatches.filter((mismatch) => textsIn(confirmed).includes(mismatch)),
  };
}

function textsIn(list: unknown): readonly string[] {
  return Array.isArray(list) ? list.filter((item) => typeof item === "string") : [];
}

function storageKey(key: string): string {
  return `nianbao:import:${key}`;
}

function isNumber(value: unknown): value is number {
  return Number.isInteger(value);
}
