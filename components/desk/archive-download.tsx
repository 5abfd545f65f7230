"use client";

import { useEffect, useState } from "react";
import { Banner } from "../ui/banner";
import { Button } from "../ui/button";
import { Dialog, DialogActions } from "../ui/dialog";
import { type ArchiveProgress, type FetchedArchive, fetchArchive } from "./fetch-archive";

/** A button that fetches many reports as one archive, shows how far it is and can be stopped. */
export function ArchiveDownload({
  address,
  year,
  count,
  children,
}: {
  readonly address: string;
  readonly year: number;
  readonly count: number;
  readonly children: string;
}) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button aria-disabled={count === 0} onClick={() => count > 0 && setOpen(true)}>
        {children}
      </Button>
      <Dialog title="下载报告" open={open} onClose={() => setOpen(false)}>
        <Fetching address={address} year={year} count={count} close={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

/** Fetches while it is on the screen: closing the dialog by any way stops it. */
function Fetching({
  address,
  year,
  count,
  close,
}: {
  readonly address: string;
  readonly year: number;
  readonly count: number;
  readonly close: () => void;
}) {
  const [progress, setProgress] = useState<ArchiveProgress>({ done: 0, total: count });
  const [fetched, setFetched] = useState<FetchedArchive | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    fetchArchive(address, { signal: stop.signal, tell: setProgress }).then((answer) => {
      if (stop.signal.aborted) return;
      if (answer.kind === "whole") saveFile(answer.archive, archiveName(year, answer.progress));
      setFetched(answer);
    });
    return () => stop.abort();
  }, [address, year]);
  return (
    <>
      <p>
        已打包 {progress.done} / {progress.total} 份
      </p>
      <progress
        aria-label="打包进度"
        value={progress.done}
        max={Math.max(1, progress.total)}
        className="part-progress mt-2 w-full"
      />
      {fetched === null ? null : <Outcome fetched={fetched} />}
      <DialogActions>
        <Button look={fetched === null ? "secondary" : "primary"} onClick={close}>
          {fetched === null ? "取消下载" : "完成"}
        </Button>
      </DialogActions>
    </>
  );
}

function Outcome({ fetched }: { readonly fetched: FetchedArchive }) {
  const whole = fetched.kind === "whole";
  return (
    <div className="mt-3">
      <Banner tone={whole ? "success" : "error"} role={whole ? "status" : "alert"}>
        {whole ? savedText(fetched.progress) : failureText[fetched.kind]}
      </Banner>
    </div>
  );
}

function savedText({ done, total }: ArchiveProgress): string {
  const left = total - done;
  return `已下载 ${done} 份报告。${left > 0 ? `另有 ${left} 份在此期间退回修改，未包含在内。` : ""}`;
}

const failureText: Readonly<Record<Exclude<FetchedArchive["kind"], "whole">, string>> = {
  "not-found": "这些报告已不能下载。请刷新页面，查看最新的报送情况。",
  "signed-out": "登录已过期，没有下载。请刷新页面，重新登录后再试。",
  broken: "下载中断，没有保存。请检查网络后再试。",
};

function archiveName(year: number, { done }: ArchiveProgress): string {
  return `${year}年度报告（${done}份）.zip`;
}

function saveFile(content: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // Older browsers read the content only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
