"use client";

import { useState } from "react";
import { type DeskLine, isReadable } from "@/lib/report/desk-line";
import { statusText } from "../messages";
import { momentText } from "../moment-text";
import { DataCell, DataRow, DataTable } from "../ui/data-table";
import { Link } from "../ui/link";
import { StateText } from "../ui/state-text";
import { BulkActions, type ListMissing } from "./bulk-actions";
import { ChooseLines } from "./choose-lines";
import { type DeskAddress, reviewAddress } from "./desk-address";
import type { DeskChoice, DeskTotals } from "./desk-choice";
import { IssueCounts } from "./issue-counts";

const columns = ["选择", "单位", "状态", "问题数", "填报人", "最后修改", "操作"];

/** The offices of the chosen view, and what can be done with several of them at once. */
export function DeskTable({
  lines,
  address,
  totals,
  listMissing,
}: {
  readonly lines: readonly DeskLine[];
  readonly address: DeskAddress;
  readonly totals: DeskTotals;
  readonly listMissing: ListMissing;
}) {
  const [choice, setChoice] = useState<DeskChoice>(new Set());
  const chosen = (id: string) => choice === "all" || choice.has(id);
  // Whoever leaves one of all out has chosen from the page before her.
  const toggle = (id: string) =>
    setChoice(
      new Set(
        lines
          .map(({ organizationId }) => organizationId)
          .filter((other) => (other === id ? !chosen(id) : chosen(other))),
      ),
    );
  return (
    <>
      <BulkActions
        address={address}
        totals={totals}
        lines={lines}
        choice={choice}
        listMissing={listMissing}
      />
      <ChooseLines lines={lines} found={totals.found} choice={choice} choose={setChoice} />
      <DataTable caption="单位报送情况" columns={columns}>
        {lines.map((line) => (
          <DataRow key={line.organizationId}>
            <DataCell>
              <label className="inline-flex size-6 cursor-pointer items-center justify-center">
                <input
                  type="checkbox"
                  aria-label={`选择${line.organization}`}
                  className="checkbox"
                  checked={chosen(line.organizationId)}
                  onChange={() => toggle(line.organizationId)}
                />
              </label>
            </DataCell>
            <Columns line={line} address={address} />
          </DataRow>
        ))}
      </DataTable>
    </>
  );
}

function Columns({ line, address }: { readonly line: DeskLine; readonly address: DeskAddress }) {
  return (
    <>
      <DataCell head className="min-w-40">
        {line.organization}
      </DataCell>
      <DataCell>
        <LineState line={line} />
      </DataCell>
      <DataCell>
        <IssueCounts issues={line.issues} />
      </DataCell>
      <DataCell>{line.clerks ?? <span className="text-ink-600">未设置</span>}</DataCell>
      <DataCell className="whitespace-nowrap">
        {line.updatedAt === null ? "" : momentText(line.updatedAt)}
      </DataCell>
      <DataCell>
        <LineAction line={line} address={address} />
      </DataCell>
    </>
  );
}

function LineState({ line: { status, overdue } }: { readonly line: DeskLine }) {
  const text = status === null ? "未开始" : statusText[status];
  if (overdue) {
    return (
      <StateText tone="error" icon="error">
        {text}（逾期）
      </StateText>
    );
  }
  if (status === "handedIn") {
    return (
      <StateText tone="active" icon="half">
        {text}
      </StateText>
    );
  }
  return <>{text}</>;
}

function LineAction({ line, address }: { readonly line: DeskLine; readonly address: DeskAddress }) {
  if (line.reportId === null || !isReadable(line)) return null;
  const action = line.status === "handedIn" ? "审核" : "查看";
  return (
    <Link
      href={reviewAddress(address, line.reportId)}
      aria-label={`${action}${line.organization}的报告`}
      className="link inline-flex min-h-6 items-center whitespace-nowrap"
    >
      {action}
    </Link>
  );
}
