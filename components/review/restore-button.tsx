"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import type { VersionLine } from "@/lib/report/review";
import type { Result } from "@/lib/result";
import { type ReviewRefusal, reviewRefusalText } from "../messages";
import { Banner } from "../ui/banner";
import { Button } from "../ui/button";
import { Dialog, DialogActions } from "../ui/dialog";

export type RestoreAction = (input: {
  readonly reportId: string;
  readonly versionId: string;
  readonly revision: number;
}) => Promise<Result<unknown, ReviewRefusal>>;

/** Makes a version the draft again, after saying what that means. */
export function RestoreButton({
  reportId,
  version: { id, number },
  revision,
  restore,
}: {
  readonly reportId: string;
  readonly version: VersionLine;
  readonly revision: number;
  readonly restore: RestoreAction;
}) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [pending, startTransition] = useTransition();
  const [refusal, setRefusal] = useState<ReviewRefusal | null>(null);

  function confirm(): void {
    if (pending) return;
    startTransition(async () => {
      const restored = await restore({ reportId, versionId: id, revision });
      if (!restored.ok) return setRefusal(restored.reason);
      setOpen(false);
      router.refresh();
    });
  }

  return (
    <>
      <Button aria-label={`将第 ${number} 版恢复为草稿`} onClick={() => setOpen(true)}>
        恢复为草稿
      </Button>
      <Dialog title={`恢复第 ${number} 版？`} open={open} onClose={() => setOpen(false)}>
        <p>草稿的内容改为第 {number} 版的内容。现在的内容保留在修改记录中。</p>
        {refusal === null ? null : (
          <Banner tone="error" role="alert">
            {reviewRefusalText[refusal]}
          </Banner>
        )}
        <DialogActions>
          <Button look="primary" aria-disabled={pending} onClick={confirm}>
            恢复为草稿
          </Button>
          <Button onClick={() => setOpen(false)}>取消</Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
