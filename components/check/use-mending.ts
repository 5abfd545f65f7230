"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { type Report, valueAt } from "@/lib/report/report";
import type { FieldChange } from "@/lib/rules/apply-fixes";
import type { Address } from "@/lib/template/cells";
import { randomUuid } from "../report-form/random-uuid";
import { sendOperations } from "../report-form/send-operations";

/** The report as the page shows it, with what saving a field of it needs. */
export type MendedDraft = {
  readonly id: string;
  readonly accountId: string;
  readonly report: Report;
  readonly versions: Readonly<Record<Address, number>>;
};

/** What was saved last, and how it is taken back: the same fields, as they were. */
export type Mended =
  | {
      readonly kind: "saved";
      readonly fields: number;
      readonly back: readonly FieldBack[];
      readonly undone: boolean;
    }
  | { readonly kind: "refused"; readonly text: string };

type FieldBack = { readonly change: FieldChange; readonly base: number };

/** Saves repairs on the versions the page was made from: what somebody else changed since is kept. */
export function useMending({ id, accountId, report, versions }: MendedDraft) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const [mended, setMended] = useState<Mended | null>(null);

  function send(fields: readonly FieldBack[], undone: boolean): void {
    if (pending || fields.length === 0) return;
    startTransition(async () => {
      setMended(await saved({ id, accountId }, fields, { report, undone }));
      router.refresh();
    });
  }

  return {
    pending,
    mended,
    mend: (changes: readonly FieldChange[]) =>
      send(
        changes.map((change) => ({ change, base: versions[change[0]] ?? 0 })),
        false,
      ),
    undo() {
      if (mended?.kind === "saved") send(mended.back, true);
    },
  };
}

async function saved(
  draft: Pick<MendedDraft, "id" | "accountId">,
  fields: readonly FieldBack[],
  { report, undone }: { readonly report: Report; readonly undone: boolean },
): Promise<Mended> {
  const operations = fields.map(({ change: [address, value], base }) => ({
    opId: randomUuid(),
    address,
    base,
    value,
  }));
  const answer = await sendOperations(draft, operations, { leaving: false });
  if (answer.kind !== "saved") return { kind: "refused", text: refusalText(answer) };
  const back = operations.flatMap(({ opId, address }) => {
    const result = answer.results.find((one) => one.opId === opId);
    if (!result || result.status === "conflict") return [];
    return [{ change: [address, valueAt(report, address)] as const, base: result.version }];
  });
  if (back.length < fields.length) return { kind: "refused", text: conflictText };
  return { kind: "saved", fields: back.length, back, undone };
}

const conflictText = "有的内容刚刚被他人改过，没有覆盖。请核对下面新的检查结果，再决定是否修复。";

function refusalText(
  answer: Exclude<Awaited<ReturnType<typeof sendOperations>>, { readonly kind: "saved" }>,
): string {
  if (answer.kind === "refused") return answer.message;
  if (answer.kind === "signed-out") return "登录已过期，没有保存。请刷新页面，登录后再试。";
  return "没有送达服务器，没有保存。请检查网络后再试。";
}
