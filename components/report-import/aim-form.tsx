"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useId } from "react";
import type { Result } from "@/lib/result";
import { Button } from "../ui/button";
import { RefusalBanner } from "../ui/refusal-banner";
import { useSending } from "../use-sending";
import { type AimRefusal, aimRefused } from "./messages";

export type AnswerUploadAction = (input: {
  readonly uploadId: string;
  readonly organizationId: string;
  readonly year: number | null;
  readonly part: number | null;
}) => Promise<Result<unknown, AimRefusal | { readonly kind: string }>>;

export type AimOptions = {
  readonly offices: readonly { readonly id: string; readonly name: string }[];
  readonly years: readonly number[];
};

/** Which report the file is to go into. Another year may be of another format, and is read again. */
export function AimForm({
  uploadId,
  organizationId,
  year,
  options: { offices, years },
  answer,
}: {
  readonly uploadId: string;
  readonly organizationId: string;
  readonly year: number | null;
  readonly options: AimOptions;
  readonly answer: AnswerUploadAction;
}) {
  const router = useRouter();
  const id = useId();
  const { pending, refusal, send } = useSending(aimRefused);

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    send(
      () =>
        answer({
          uploadId,
          organizationId: String(form.get("office")),
          year: Number(form.get("year")),
          part: null,
        }),
      () => router.refresh(),
    );
  }

  return (
    <form aria-label="导入到" onSubmit={submit} className="space-y-3">
      <RefusalBanner text={refusal} />
      <div className="flex flex-wrap items-end gap-3">
        <div>
          <label htmlFor={`${id}-office`} className="mb-1 block">
            导入到的单位
          </label>
          <select
            id={`${id}-office`}
            name="office"
            defaultValue={organizationId}
            className="control"
          >
            {offices.map((office) => (
              <option key={office.id} value={office.id}>
                {office.name}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label htmlFor={`${id}-year`} className="mb-1 block">
            报告年度
          </label>
          <select
            id={`${id}-year`}
            name="year"
            required
            defaultValue={year ?? ""}
            className="control min-w-32"
          >
            {year === null ? <option value="">请选择</option> : null}
            {years.map((option) => (
              <option key={option} value={option}>
                {option}年
              </option>
            ))}
          </select>
        </div>
        <Button type="submit" aria-disabled={pending}>
          {pending ? "正在读取…" : year === null ? "按这个年度读取" : "改为导入到这里"}
        </Button>
      </div>
    </form>
  );
}
