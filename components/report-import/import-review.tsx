"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useMemo, useRef, useState } from "react";
import { type Mismatch, mismatchesOf } from "@/lib/report/import-mismatch";
import type { Answers } from "@/lib/report/take-over";
import type { Result } from "@/lib/result";
import type { Address } from "@/lib/template/cells";
import { Button } from "../ui/button";
import { RefusalBanner } from "../ui/refusal-banner";
import { useSending } from "../use-sending";
import { ChangeList } from "./change-list";
import type { ImportProposal } from "./import-proposal";
import { importView } from "./import-view";
import { ImportedSection } from "./imported-section";
import { type TakeOverRefusal, takeOverRefusalText } from "./messages";
import { MismatchNotice } from "./mismatch-notice";
import { NoticeList, UnplacedList } from "./notice-list";
import { QuestionList } from "./question-list";
import { ReadingPanel } from "./reading-panel";
import { ReadingSummary } from "./reading-summary";
import { useImportChoices } from "./use-import-choices";
import "./import.css";

export type TakeOverAction = (input: {
  readonly uploadId: string;
  readonly sections: string[];
  readonly answers: Answers;
  readonly confirmed: Mismatch[];
  readonly versions: Readonly<Record<Address, number>>;
}) => Promise<Result<{ readonly reportId: string }, TakeOverRefusal>>;

export type DropAction = (input: {
  readonly uploadId: string;
}) => Promise<Result<unknown, "invalid-input" | "not-found">>;

/** What was read, before anything of it is saved: source beside result, part by part to be chosen. */
export function ImportReview({
  proposal,
  aim,
  takeOver,
  drop,
}: {
  readonly proposal: ImportProposal;
  /** The form that chooses another year or office. */
  readonly aim: ReactNode;
  readonly takeOver: TakeOverAction;
  readonly drop: DropAction;
}) {
  const router = useRouter();
  const { uploadId, imported, draft, versions } = proposal;
  const mismatches = mismatchesOf(imported, draft);
  const mismatchBox = useRef<HTMLDivElement>(null);
  const { answers, left, confirmed, choose } = useImportChoices(proposal);
  const [place, setPlace] = useState<Address | null>(null);
  const view = useMemo(() => importView(proposal, answers), [proposal, answers]);
  const { pending, refusal, send } = useSending(
    (reason: TakeOverRefusal) => takeOverRefusalText[reason],
  );
  const taken = view.sections.filter(({ key, changed }) => changed > 0 && !left.includes(key));
  const count = taken.reduce((sum, { changed }) => sum + changed, 0);

  function confirm(): void {
    if (mismatches.some((mismatch) => !confirmed.includes(mismatch))) mismatchBox.current?.focus();
    const sections = taken.map(({ key }) => key);
    send(
      () =>
        takeOver({
          uploadId,
          sections,
          answers,
          confirmed: [...confirmed],
          versions: versions ?? {},
        }),
      ({ reportId }) => {
        router.push(`/reports/${reportId}`);
        router.refresh();
      },
    );
  }

  return (
    <div className="import-columns">
      <div className="min-w-0 space-y-4">
        <ReadingSummary proposal={proposal} view={view} />
        <section aria-label="导入到" className="sheet space-y-3 px-5 py-4">
          {aim}
          <MismatchNotice
            ref={mismatchBox}
            mismatches={mismatches}
            imported={imported}
            target={draft}
            confirmed={confirmed}
            onConfirm={(confirmed) => choose({ confirmed })}
          />
        </section>
        <NoticeList notices={proposal.notices} />
        <QuestionList
          questions={proposal.questions}
          answers={answers}
          onAnswer={(answers) => choose({ answers })}
        />
        <UnplacedList unplaced={proposal.unplaced} />
        {view.sections.map((section) => (
          <ImportedSection
            key={section.key}
            section={section}
            proposal={proposal}
            view={view}
            taken={!left.includes(section.key)}
            onTake={(take) =>
              choose({
                left: take ? left.filter((key) => key !== section.key) : [...left, section.key],
              })
            }
            onPlace={setPlace}
          />
        ))}
        {versions === null ? null : (
          <ChangeList draft={draft} changes={view.changes} sections={taken} />
        )}
      </div>
      <ReadingPanel proposal={proposal} view={view} place={place} />
      <div className="import-foot">
        <RefusalBanner text={refusal} />
        <div className="flex flex-wrap items-center gap-3">
          <Button look="primary" aria-disabled={pending} onClick={confirm}>
            {pending ? "正在导入…" : "确认导入"}
          </Button>
          <span>
            {versions === null
              ? `将新建 ${draft.year} 年度草稿，写入 ${count} 处。`
              : `将修改草稿中的 ${count} 处，其余不变。`}
          </span>
          <Button
            look="link"
            onClick={() =>
              send(
                async () => {
                  const dropped = await drop({ uploadId });
                  return dropped.ok ? dropped : ({ ok: false, reason: dropped.reason } as const);
                },
                () => router.push("/"),
              )
            }
          >
            放弃这次导入
          </Button>
        </div>
      </div>
    </div>
  );
}
