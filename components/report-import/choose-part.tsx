"use client";

import { useRouter } from "next/navigation";
import { Button } from "../ui/button";
import { RefusalBanner } from "../ui/refusal-banner";
import { useSending } from "../use-sending";
import type { AnswerUploadAction } from "./aim-form";
import { aimRefused } from "./messages";

/** Several reports in one file: which one is meant. */
export function ChoosePart({
  uploadId,
  organizationId,
  year,
  titles,
  answer,
}: {
  readonly uploadId: string;
  readonly organizationId: string;
  readonly year: number | null;
  readonly titles: readonly string[];
  readonly answer: AnswerUploadAction;
}) {
  const router = useRouter();
  const { pending, refusal, send } = useSending(aimRefused);
  const choose = (part: number) =>
    send(
      () => answer({ uploadId, organizationId, year, part }),
      () => router.refresh(),
    );
  return (
    <section aria-labelledby="several-reports" className="sheet space-y-3 px-6 py-5">
      <h2 id="several-reports" className="text-lg font-semibold">
        文件中有 {titles.length} 份报告，请选择导入哪一份
      </h2>
      <RefusalBanner text={refusal} />
      <ol className="space-y-2">
        {titles.map((title, part) => (
          // Two reports may have one title.
          // biome-ignore lint/suspicious/noArrayIndexKey: the place in the file is the choice
          <li key={part}>
            <Button aria-disabled={pending} onClick={() => choose(part)}>
              {title === "" ? `第 ${part + 1} 份（没有标题）` : title}
            </Button>
          </li>
        ))}
      </ol>
    </section>
  );
}
