import type { SaveAnswer, SaveOperation } from "@/lib/report/saving";
import type { SendAnswer } from "./autosave";

/** Browsers deliver at most 64 KB after a page is gone. */
const largestKeepalive = 60_000;

/** Sends operations to the save route; tells an unreachable network from a server that refuses. */
export async function sendOperations(
  reportId: string,
  operations: readonly SaveOperation[],
  { leaving }: { readonly leaving: boolean },
): Promise<SendAnswer> {
  const body = JSON.stringify({ operations });
  try {
    const response = await fetch(`/api/reports/${reportId}/fields`, {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body,
      keepalive: leaving && new Blob([body]).size < largestKeepalive,
    });
    return await readAnswer(response);
  } catch {
    return { kind: "unreachable" };
  }
}

async function readAnswer(response: Response): Promise<SendAnswer> {
  if (response.status >= 500) return { kind: "failed" };
  const answer: SaveAnswer & { readonly message?: string } = await response.json();
  return response.ok
    ? { kind: "saved", ...answer }
    : { kind: "refused", message: answer.message ?? "无法保存，请刷新页面后重试。" };
}
