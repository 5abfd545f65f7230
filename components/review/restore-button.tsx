"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { VersionLine } from "@/lib/report/review";
import type { Result } from "@/lib/result";
import { Button } from "../ui/button";
import { Dialog, DialogActions } from "../ui/dialog";
import { RefusalBanner } from "../ui/refusal-banner";
import { useSending } from "../use-sending";
import { type ReviewRefusal, reviewRefusalText } from "./messages";

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
  const { pending, refusal, send } = useSending(
    (reason: ReviewRefusal) => reviewRefusalText[reason],
  );

  function confirm(): void {
    send(
      () => restore({ reportId, versionId: id, revision }),
      () => {
        setOpen(false);
        router.refresh();
      },
    );
  }

  return (
    <>
      <Button aria-label={`将第 ${number} 版恢复为草稿`} onClick={() => setOpen(true)}>
        恢复为草稿
      </Button>
      <Dialog title={`恢复第 ${number} 版？`} open={open} onClose={() => setOpen(false)}>
        <p>草稿的内容改为第 {number} 版的内容。现在的内容保留在修改记录中。</p>
        <RefusalBanner text={refusal} />
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
