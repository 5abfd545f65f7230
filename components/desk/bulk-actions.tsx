"use client";

import { useState, useTransition } from "react";
import {
  type DeskLine,
  type DeskView,
  hasReported,
  isReadable,
  type MissingOffice,
} from "@/lib/report/desk-line";
import type { Result } from "@/lib/result";
import { Banner } from "../ui/banner";
import { Button, PlainLinkButton } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { ArchiveDownload } from "./archive-download";
import { archiveAddress, type DeskAddress, workbookAddress } from "./desk-address";
import { chosenLines, chosenTotals, type DeskChoice, type DeskTotals } from "./desk-choice";
import { Reminder } from "./reminder";
import { reminderText } from "./reminder-text";

export type ListMissing = (question: {
  readonly year: number;
  readonly view: DeskView;
  readonly search: string;
}) => Promise<Result<readonly MissingOffice[], "not-found" | "invalid-input">>;

/** A text that asks those who are missing, one archive of those who have handed in, and the list itself. */
export function BulkActions({
  address,
  totals,
  lines,
  choice,
  listMissing,
}: {
  readonly address: DeskAddress;
  readonly totals: DeskTotals;
  readonly lines: readonly DeskLine[];
  readonly choice: DeskChoice;
  readonly listMissing: ListMissing;
}) {
  const { year, show, search } = address;
  const chosen = chosenTotals(choice, lines, totals);
  const archived = chosenLines(choice, lines).filter(isReadable);
  const ids = choice === "all" ? [] : archived.flatMap(({ reportId }) => reportId ?? []);
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Remind
        year={year}
        count={chosen.missing}
        list={async () => {
          if (choice !== "all") {
            return chosenLines(choice, lines).filter((line) => !hasReported(line));
          }
          const answer = await listMissing({ year, view: show, search });
          return answer.ok ? answer.value : null;
        }}
      />
      {chosen.readable > 0 ? (
        <ArchiveDownload address={archiveAddress(address, ids)} year={year} count={chosen.readable}>
          {`下载所选报告（${chosen.readable}）`}
        </ArchiveDownload>
      ) : (
        <ArchiveDownload address={archiveAddress(address, [])} year={year} count={totals.readable}>
          {`下载全部已报报告（${totals.readable}）`}
        </ArchiveDownload>
      )}
      <PlainLinkButton href={workbookAddress(address)}>导出 Excel</PlainLinkButton>
      <p role="status" className="text-ink-600">
        共 {totals.found} 个单位{chosen.found > 0 ? `，已选 ${chosen.found} 个` : ""}
      </p>
    </div>
  );
}

function Remind({
  year,
  count,
  list,
}: {
  readonly year: number;
  readonly count: number;
  readonly list: () => Promise<readonly MissingOffice[] | null>;
}) {
  const [open, setOpen] = useState(false);
  const [missing, setMissing] = useState<readonly MissingOffice[] | null>(null);
  const [pending, startTransition] = useTransition();
  function remind(): void {
    if (count === 0 || pending) return;
    startTransition(async () => {
      setMissing(await list().catch(() => null));
      setOpen(true);
    });
  }
  return (
    <>
      <Button aria-disabled={count === 0 || pending} onClick={remind}>
        催报文本（{count}）
      </Button>
      <Dialog title="催报文本" open={open} onClose={() => setOpen(false)}>
        {missing === null ? (
          <Banner tone="error">暂时不能列出这些单位。请刷新页面后再试。</Banner>
        ) : (
          <Reminder text={reminderText(year, missing)} />
        )}
      </Dialog>
    </>
  );
}
