"use client";

import { useCallback, useState } from "react";
import type { Result } from "@/lib/result";
import { useBeat } from "../shell/use-beat";
import { Banner } from "../ui/banner";

const everyMilliseconds = 45_000;

/** 「另一位审核人正在审核」: says while the page is open that it is, and hears who else has it open. */
export function AlsoReviewing({
  reportId,
  note,
}: {
  readonly reportId: string;
  readonly note: (input: {
    readonly reportId: string;
  }) => Promise<Result<{ readonly others: readonly string[] }, unknown>>;
}) {
  const [others, setOthers] = useState<readonly string[]>([]);
  const tell = useCallback(async () => {
    // Without an answer it is told again the next time.
    const answer = await note({ reportId }).catch(() => null);
    if (answer?.ok) setOthers(answer.value.others);
  }, [reportId, note]);
  useBeat(tell, everyMilliseconds);
  return (
    <div role="status" className={others.length === 0 ? undefined : "mb-3"}>
      {others.length === 0 ? null : (
        <Banner tone="warning">
          另一位审核人（{others.join("、")}）正在审核这份报告。先作出的决定有效。
        </Banner>
      )}
    </div>
  );
}
