import "server-only";
import type { SaveAnswer, SaveOperation } from "@/lib/report/saving";
import type { Actor } from "../actor";
import type { Prisma } from "../generated/client";

/** Saves edits within a transaction that holds the report and has judged that its author may write it. */
export async function saveWithin(
  transaction: Prisma.TransactionClient,
  {
    author,
    reportId,
    operations,
  }: {
    readonly author: Pick<Actor, "accountId">;
    readonly reportId: string;
    readonly operations: readonly SaveOperation[];
  },
): Promise<SaveAnswer> {
  const [row] = await transaction.$queryRaw<
    readonly { readonly answer: { readonly outcome: string } & SaveAnswer }[]
  >`
    SELECT save_fields(${author.accountId}::uuid, ${reportId}::uuid,
      ${JSON.stringify(operations)}::jsonb) AS answer`;
  if (row?.answer.outcome !== "saved") throw new Error("save_fields refused behind the lock");
  return row.answer;
}
