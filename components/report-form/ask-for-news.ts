import type { News } from "@/lib/report/news";

type Asked = { readonly accountId: string; readonly section: string; readonly revision: number };

/** A page that waits longer is better off without. */
const patience = 10_000;

/** Tells the server where the clerk is in a report, and hears what has changed; null without an answer. */
export async function askForNews(reportId: string, asked: Asked): Promise<News | null> {
  try {
    const response = await fetch(`/api/reports/${reportId}/presence`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(asked),
      signal: AbortSignal.timeout(patience),
    });
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}
