"use client";

import { useId, useState } from "react";
import type { CountedFile } from "@/lib/ledger/count-file";
import { ledgerProblemText } from "@/lib/ledger/ledger-problem-text";
import { type LedgerForm, ledgerForms } from "@/lib/template/ledger-form";
import { useReportForm } from "../report-form/report-form-context";
import { SavedLink } from "../report-form/saved-link";
import { Banner } from "../ui/banner";
import { Button, PlainLinkButton } from "../ui/button";
import { Icon } from "../ui/icon";
import { RefusalBanner } from "../ui/refusal-banner";
import { useSending } from "../use-sending";
import { LedgerColumns } from "./ledger-columns";
import { LedgerResult } from "./ledger-result";
import { LedgerWords } from "./ledger-words";
import { type CountChoice, sendLedger } from "./send-ledger";

/** 从台账统计: a file is read, its heads and words are mapped, and the numbers are looked at before they count. */
export function LedgerPage({ section }: { readonly section: string }) {
  const { session } = useReportForm();
  const { template, year } = session.live.report();
  const form = ledgerForms(template).find(({ table }) => table.section === section);
  const heading = template.sections.find(({ key }) => key === section)?.heading;
  return (
    <article className="sheet editor-sheet">
      <header className="mb-4">
        <h1 tabIndex={-1} className="text-xl font-semibold">
          从台账统计
        </h1>
        <p className="text-sm text-ink-600">
          {heading} · {year}年度
        </p>
      </header>
      {form ? <LedgerCounting form={form} /> : <p>这一部分没有可以从台账统计的表。</p>}
      <p className="mt-6">
        <SavedLink href={`/reports/${session.reportId}/${section}`}>返回{heading}</SavedLink>
      </p>
    </article>
  );
}

function LedgerCounting({ form }: { readonly form: LedgerForm }) {
  const { session } = useReportForm();
  const [file, setFile] = useState<File | null>(null);
  const [counted, setCounted] = useState<CountedFile | null>(null);
  const { pending, refusal, send } = useSending<string>((text) => text);

  function count(ledger: File, choice: Omit<CountChoice, "table">): void {
    send(() => sendLedger(session.reportId, ledger, { table: form.kind, ...choice }), setCounted);
  }

  function choose(chosen: File | null): void {
    setFile(chosen);
    setCounted(null);
    if (chosen) count(chosen, { mapping: null, sheet: null, headRow: null });
  }

  return (
    <div className="space-y-6">
      <LedgerFile form={form} pending={pending} choose={choose} />
      <RefusalBanner text={refusal} />
      {file === null || counted === null ? null : (
        <Counted
          // A file read in another way is asked about anew.
          key={JSON.stringify([counted.mapping, counted.sheet, counted.head])}
          form={form}
          counted={counted}
          pending={pending}
          count={(choice) => count(file, choice)}
        />
      )}
    </div>
  );
}

function LedgerFile({
  form,
  pending,
  choose,
}: {
  readonly form: LedgerForm;
  readonly pending: boolean;
  readonly choose: (file: File | null) => void;
}) {
  const id = useId();
  const { template } = useReportForm().session.live.report();
  return (
    <section aria-label="选择台账" className="space-y-3">
      <p className="text-ink-600">
        选择 Excel（.xlsx）或 CSV
        台账，每件一行。文件只在统计时读取，不保存；申请人的姓名、编号、地址不会存入系统。
      </p>
      <div className="flex flex-wrap items-end gap-3">
        <div>
          <label htmlFor={id} className="mb-1 block">
            台账文件
          </label>
          <input
            id={id}
            type="file"
            accept=".xlsx,.csv"
            disabled={pending}
            onChange={(event) => choose(event.target.files?.[0] ?? null)}
            className="control max-w-full file:mr-3 file:cursor-pointer file:rounded-sm file:border-0 file:bg-blue-50 file:px-3 file:text-blue-700"
          />
        </div>
        <PlainLinkButton href={`/api/ledger-template?format=${template.id}&table=${form.kind}`}>
          <Icon name="download" />
          下载台账模板
        </PlainLinkButton>
      </div>
      <p role="status" className="min-h-6 text-ink-600">
        {pending ? "正在读取台账并统计…" : ""}
      </p>
    </section>
  );
}

function Counted({
  form,
  counted,
  pending,
  count,
}: {
  readonly form: LedgerForm;
  readonly counted: CountedFile;
  readonly pending: boolean;
  readonly count: (choice: Omit<CountChoice, "table">) => void;
}) {
  const { reading, sheet, head } = counted;
  const [mapping, setMapping] = useState(counted.mapping);
  const [place, setPlace] = useState({ sheet, headRow: head?.row ?? null });
  const changed =
    mapping !== counted.mapping || place.sheet !== sheet || place.headRow !== (head?.row ?? null);
  const again = (
    <Button
      look={changed ? "primary" : "secondary"}
      aria-disabled={pending || !changed}
      onClick={() => !pending && changed && count({ mapping, ...place })}
    >
      按新的对应重新统计
    </Button>
  );
  return (
    <>
      {reading.ok ? null : (
        <Banner tone="error" role="alert">
          {ledgerProblemText(reading.reason)}
        </Banner>
      )}
      <LedgerColumns
        counted={counted}
        mapping={mapping}
        place={place}
        change={setMapping}
        move={setPlace}
      />
      {reading.ok ? (
        <LedgerWords
          form={form}
          words={reading.value.words}
          titles={reading.value.columns}
          mapping={mapping}
          change={setMapping}
        />
      ) : null}
      <div className="flex flex-wrap items-center gap-3">
        {again}
        <p className="text-sm text-ink-600">本单位的对应会记住，下次直接使用。</p>
      </div>
      {reading.ok && !changed ? <LedgerResult form={form} reading={reading.value} /> : null}
      {reading.ok && changed ? <p>对应有改动，请重新统计后再看结果。</p> : null}
    </>
  );
}
