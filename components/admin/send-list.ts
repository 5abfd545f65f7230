import type { OfficeColumn } from "@/lib/organization/columns";
import type { PlannedOffice } from "@/lib/organization/plan-import";
import type { RowProblem } from "@/lib/organization/row-problem";
import type { UnreadableTable } from "@/lib/spreadsheet/unreadable-table";
import { missingColumnsText, rowProblemText, tableRefusalText } from "./messages";

export type ImportAnswer =
  | {
      readonly kind: "plan";
      readonly offices: readonly PlannedOffice[];
      readonly unchanged: number;
      readonly mark: string;
      readonly applied: boolean;
    }
  | { readonly kind: "refused"; readonly text: string; readonly problems: readonly string[] };

type Reason =
  | { readonly kind: UnreadableTable | "not-found" | "stale" | "code-taken" }
  | { readonly kind: "missing-columns"; readonly columns: readonly OfficeColumn[] }
  | { readonly kind: "bad-rows"; readonly problems: readonly RowProblem[] };

type Plan = {
  readonly offices: readonly PlannedOffice[];
  readonly unchanged: number;
  readonly mark: string;
};

/** What the server answers, or the sentence of a refusal that never came to reading the list. */
type Body =
  | { readonly ok: true; readonly value: Plan }
  | { readonly ok: false; readonly reason: Reason }
  | { readonly ok?: undefined; readonly message: string };

/** Sends a list to be tried, or with the mark of a trial to be taken over. */
export async function sendList(
  rootId: string,
  file: File,
  mark: string | null,
): Promise<ImportAnswer> {
  const address = `/api/admin/units/${rootId}/import${mark === null ? "" : `?mark=${mark}`}`;
  const response = await fetch(address, {
    method: "POST",
    headers: { "content-type": "application/octet-stream" },
    body: file,
  }).catch(() => null);
  if (response === null) return refused("网络中断，没有导入。请稍后再试。");
  // Our own route answers, with one of these shapes.
  const body = (await response.json()) as Body;
  if (body.ok === undefined) return refused(body.message);
  if (body.ok) return { kind: "plan", ...body.value, applied: mark !== null };
  return refusedFor(body.reason);
}

function refusedFor(reason: Reason): ImportAnswer {
  switch (reason.kind) {
    case "missing-columns":
      return refused(missingColumnsText(reason.columns));
    case "bad-rows":
      return refused(
        `名单中有 ${reason.problems.length} 处需要修改，没有导入。`,
        reason.problems.map(rowProblemText),
      );
    default:
      return refused(tableRefusalText[reason.kind]);
  }
}

function refused(text: string, problems: readonly string[] = []): ImportAnswer {
  return { kind: "refused", text, problems };
}
