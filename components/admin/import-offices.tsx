"use client";

import { type FormEvent, useId, useState, useTransition } from "react";
import type { PlannedOffice } from "@/lib/organization/plan-import";
import { Banner } from "../ui/banner";
import { Button, PlainLinkButton } from "../ui/button";
import { DataCell, DataRow, DataTable } from "../ui/data-table";
import { officeChangeText } from "./messages";
import { type ImportAnswer, sendList } from "./send-list";

const mostShown = 200;

/** A list is first tried: what it would do is shown, and only then taken over. */
export function ImportOffices({
  rootId,
  rootName,
}: {
  readonly rootId: string;
  readonly rootName: string;
}) {
  const fileId = useId();
  const [file, setFile] = useState<File | null>(null);
  const [answer, setAnswer] = useState<ImportAnswer | null>(null);
  const [pending, startTransition] = useTransition();
  const send = (mark: string | null) =>
    file !== null && startTransition(async () => setAnswer(await sendList(rootId, file, mark)));

  function tryOut(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (!pending) send(null);
  }

  return (
    <section aria-label="导入名单" className="sheet space-y-4 p-6">
      <p className="text-ink-600">
        名单导入到“{rootName}”之下，可以是 CSV 或 Excel（.xlsx）文件，第一行为列标题。
        已有的单位按编码对应，名单中没有的单位保持不变。
      </p>
      <form aria-label="导入名单" onSubmit={tryOut} className="flex flex-wrap items-end gap-3">
        <div>
          <label htmlFor={fileId} className="mb-1 block">
            名单文件
          </label>
          <input
            id={fileId}
            type="file"
            accept=".csv,.xlsx"
            required
            onChange={(event) => {
              setFile(event.target.files?.[0] ?? null);
              setAnswer(null);
            }}
            className="control file:mr-3 file:cursor-pointer file:rounded-sm file:border-0 file:bg-blue-50 file:px-3 file:text-blue-700"
          />
        </div>
        <Button type="submit" aria-disabled={pending}>
          {pending ? "正在读取…" : "试运行"}
        </Button>
        <PlainLinkButton href="/api/admin/unit-template">下载模板</PlainLinkButton>
      </form>
      {answer === null ? null : (
        <Outcome answer={answer} pending={pending} confirm={(mark) => send(mark)} />
      )}
    </section>
  );
}

function Outcome({
  answer,
  pending,
  confirm,
}: {
  readonly answer: ImportAnswer;
  readonly pending: boolean;
  readonly confirm: (mark: string) => void;
}) {
  if (answer.kind === "refused") {
    return (
      <Banner tone="error" role="alert">
        <p>{answer.text}</p>
        <ul>
          {answer.problems.slice(0, mostShown).map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      </Banner>
    );
  }
  const { offices, unchanged, mark, applied } = answer;
  const summary = `${offices.length} 个单位有变动，${unchanged} 个不变`;
  if (applied) {
    return (
      <Banner tone="success" role="status">
        已导入：{summary}。
      </Banner>
    );
  }
  return (
    <>
      <Banner tone="info" role="status">
        试运行：{summary}。还没有写入。
      </Banner>
      {offices.length === 0 ? null : (
        <>
          <PlanTable offices={offices.slice(0, mostShown)} />
          {offices.length > mostShown ? <p>以上为前 {mostShown} 个。</p> : null}
          <Button look="primary" aria-disabled={pending} onClick={() => !pending && confirm(mark)}>
            确认导入
          </Button>
        </>
      )}
    </>
  );
}

function PlanTable({ offices }: { readonly offices: readonly PlannedOffice[] }) {
  return (
    <DataTable caption="导入将做的变动" columns={["行", "编码", "单位", "变动"]}>
      {offices.map(({ row, code, values, changes, formerName }) => (
        <DataRow key={row}>
          <DataCell>{row}</DataCell>
          <DataCell>{code}</DataCell>
          <DataCell head>
            {values.fullName}
            {formerName === null ? "" : `（原名 ${formerName}）`}
          </DataCell>
          <DataCell>{changes.map((change) => officeChangeText[change]).join("、")}</DataCell>
        </DataRow>
      ))}
    </DataTable>
  );
}
