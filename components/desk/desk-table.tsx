"use client";

import Link from "next/link";
import { useState } from "react";
import { type DeskLine, isReadable } from "@/lib/report/desk-line";
import { statusText } from "../messages";
import { momentText } from "../moment-text";
import { DataCell, DataRow, DataTable } from "../ui/data-table";
import { StateText } from "../ui/state-text";
import { BulkActions } from "./bulk-actions";
import type { DeskAddress } from "./desk-address";

const columns = ["选择", "单位", "状态", "填报人", "最后修改", "操作"];

/** The offices of the chosen view, and what can be done with several of them at once. */
export function DeskTable({
  lines,
  address,
  found,
}: {
  readonly lines: readonly DeskLine[];
  readonly address: DeskAddress;
  readonly found: number;
}) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const choose = (id: string, on: boolean) =>
    setChosen((now) => new Set(on ? [...now, id] : [...now].filter((other) => other !== id)));
  const all = lines.every(({ organizationId }) => chosen.has(organizationId));
  return (
    <>
      <BulkActions
        address={address}
        found={found}
        chosen={lines.filter(({ organizationId }) => chosen.has(organizationId))}
      />
      <label className="my-2 inline-flex min-h-6 items-center gap-2">
        <input
          type="checkbox"
          checked={all}
          onChange={(event) =>
            setChosen(
              new Set(
                event.target.checked ? lines.map(({ organizationId }) => organizationId) : [],
              ),
            )
          }
        />
        选择本页全部 {lines.length} 个单位
      </label>
      <DataTable caption="单位报送情况" columns={columns}>
        {lines.map((line) => (
          <DataRow key={line.organizationId}>
            <DataCell>
              <input
                type="checkbox"
                aria-label={`选择${line.organization}`}
                className="size-6"
                checked={chosen.has(line.organizationId)}
                onChange={(event) => choose(line.organizationId, event.target.checked)}
              />
            </DataCell>
            <DataCell head className="min-w-40">
              {line.organization}
            </DataCell>
            <DataCell>
              <LineState line={line} />
            </DataCell>
            <DataCell>{line.clerks ?? "未设置"}</DataCell>
            <DataCell className="whitespace-nowrap">
              {line.updatedAt === null ? "" : momentText(line.updatedAt)}
            </DataCell>
            <DataCell>
              <LineAction line={line} />
            </DataCell>
          </DataRow>
        ))}
      </DataTable>
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

function LineAction({ line }: { readonly line: DeskLine }) {
  if (line.reportId === null || !isReadable(line)) return null;
  return (
    <Link
      href={`/reviews/${line.reportId}`}
      aria-label={`${line.status === "handedIn" ? "审核" : "查看"}${line.organization}的报告`}
      className="link inline-flex min-h-6 items-center whitespace-nowrap"
    >
      {line.status === "handedIn" ? "审核" : "查看"}
    </Link>
  );
}
