import type { SaveAnswer, SaveOperation } from "@/lib/report/saving";
import type { Address } from "@/lib/template/cells";
import type { SendAnswer } from "./autosave-contract";
import { outlivesPage } from "./request-size";

/** Sends a person's operations to the save route; tells an unreachable network from a server that refuses. */
export async function sendOperations(
  { id, accountId }: { readonly id: string; readonly accountId: string },
  operations: readonly SaveOperation[],
  { leaving }: { readonly leaving: boolean },
): Promise<SendAnswer> {
  try {
    const response = await fetch(`/api/reports/${id}/fields`, {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ accountId, operations }),
      keepalive: leaving && outlivesPage(operations),
    });
    return await readAnswer(response);
  } catch {
    return { kind: "unreachable" };
  }
}

async function readAnswer(response: Response): Promise<SendAnswer> {
  if (response.status >= 500) return { kind: "failed" };
  if (response.status === 401) return { kind: "signed-out" };
  if (response.ok) {
    const answer: SaveAnswer = await response.json();
    return { kind: "saved", ...answer };
  }
  const { message, addresses = [] }: Refusal = await response.json();
  return { kind: "refused", message: message ?? "无法保存，请刷新页面后重试。", addresses };
}

type Refusal = { readonly message?: string; readonly addresses?: readonly Address[] };
