import type { Against, CommentThread } from "@/lib/report/review";
import { Banner } from "../ui/banner";

/** 「本次修改 7 处，回应意见 3/3」: what has happened since the reviewer last had it. */
export function RoundSummary({
  versionNumber,
  since,
  threads,
}: {
  readonly versionNumber: number;
  readonly since: Against | null;
  readonly threads: readonly CommentThread[];
}) {
  if (since === null) return null;
  const earlier = threads.filter((thread) => thread.versionNumber < versionNumber);
  const answered = earlier.filter(({ state }) => state !== "open").length;
  const comments = earlier.length === 0 ? "" : `，回应意见 ${answered}/${earlier.length}`;
  return (
    <div className="mb-3">
      <Banner tone="info">
        本次修改 {since.comparison.count} 处{comments}
      </Banner>
    </div>
  );
}
