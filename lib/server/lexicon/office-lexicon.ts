import "server-only";
import { ok, type Result, refuse } from "@/lib/result";
import { joinedLexicon } from "@/lib/rules/data/joined-lexicon";
import type { Lexicon, Limits } from "@/lib/rules/data/lexicon";
import {
  type LexiconLines,
  type LexiconProblem,
  lexiconFromLines,
} from "@/lib/rules/data/lexicon-lines";
import type { Actor } from "../actor";
import { recordAudit } from "../audit";
import { prisma } from "../db";
import type { Prisma } from "../generated/client";
import { isId } from "../is-id";
import { administered } from "../organizations/administered";
import { lexiconSchema } from "./lexicon-schema";

/** The words and limits that hold for an office: those of the offices above it and its own. */
export async function lexiconFor(
  client: Prisma.TransactionClient,
  { path }: { readonly path: string },
): Promise<Lexicon> {
  const offices = path.split("/").filter(isId);
  const rows = await client.checkLexicon.findMany({ where: { organizationId: { in: offices } } });
  const lexicons = offices.flatMap((office) =>
    rows.filter(({ organizationId }) => organizationId === office).map(lexiconOf),
  );
  return joinedLexicon(lexicons);
}

export type OwnLexicon = {
  readonly organization: string;
  /** 0 while nothing was ever written. */
  readonly revision: number;
  readonly lexicon: Lexicon;
};

/** What an office has written itself; null when it is not the actor's to administer. */
export async function findOwnLexicon(actor: Actor, office: string): Promise<OwnLexicon | null> {
  if (!isId(office)) return null;
  const row = await prisma().organization.findFirst({
    where: { AND: [{ id: office }, administered(actor)] },
    select: { fullName: true, checkLexicon: true },
  });
  if (!row) return null;
  const { fullName: organization, checkLexicon } = row;
  if (!checkLexicon) return { organization, revision: 0, lexicon: {} };
  return { organization, revision: checkLexicon.revision, lexicon: lexiconOf(checkLexicon) };
}

export type WrittenLexicon = {
  readonly office: string;
  /** Of the lexicon that the person saw and replaces. */
  readonly revision: number;
  readonly lines: LexiconLines;
  readonly limits: Partial<Limits>;
};

/** Replaces what an office adds to the rule book, for itself and everybody below it. */
export function changeLexicon(
  actor: Actor,
  { office, revision, lines, limits }: WrittenLexicon,
): Promise<Result<null, "not-found" | "stale" | LexiconProblem>> {
  return prisma().$transaction(async (transaction) => {
    const where = { AND: [{ id: office }, administered(actor)] };
    if ((await transaction.organization.count({ where })) === 0) return refuse("not-found");
    const read = lexiconFromLines(lines);
    if (!read.ok) return refuse(read.reason);
    const lexicon = { ...read.value, limits };
    const written = await writeLexicon(transaction, { office, revision, lexicon });
    if (!written) return refuse("stale");
    const change = { action: "lexicon-changed", subject: office } as const;
    await recordAudit(transaction, change, actor);
    return ok(null);
  });
}

/** Zero rows are a lexicon that somebody else has changed since. */
async function writeLexicon(
  transaction: Prisma.TransactionClient,
  {
    office,
    revision,
    lexicon,
  }: { readonly office: string; readonly revision: number; readonly lexicon: Lexicon },
): Promise<boolean> {
  const stored = lexiconSchema.parse(lexicon);
  if (revision === 0) {
    const { count } = await transaction.checkLexicon.createMany({
      data: [{ organizationId: office, lexicon: stored }],
      skipDuplicates: true,
    });
    return count === 1;
  }
  const { count } = await transaction.checkLexicon.updateMany({
    where: { organizationId: office, revision },
    data: { lexicon: stored, revision: { increment: 1 } },
  });
  return count === 1;
}

function lexiconOf({ lexicon }: { readonly lexicon: unknown }): Lexicon {
  return lexiconSchema.parse(lexicon);
}
