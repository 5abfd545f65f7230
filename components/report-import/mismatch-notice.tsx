import type { Ref } from "react";
import type { Mismatch } from "@/lib/report/import-mismatch";
import type { Report } from "@/lib/report/report";
import { Banner } from "../ui/banner";
import { mismatchText } from "./messages";

type Place = Pick<Report, "organization" | "year">;

/** That the file is of another office or year, to be confirmed before it is taken over. */
export function MismatchNotice({
  mismatches,
  imported,
  target,
  confirmed,
  onConfirm,
  ref,
}: {
  readonly mismatches: readonly Mismatch[];
  readonly imported: Place;
  readonly target: Place;
  readonly confirmed: readonly Mismatch[];
  readonly onConfirm: (confirmed: readonly Mismatch[]) => void;
  readonly ref: Ref<HTMLDivElement>;
}) {
  if (mismatches.length === 0) return null;
  return (
    <div ref={ref} tabIndex={-1} className="space-y-2">
      {mismatches.map((mismatch) => {
        const { told, confirm } = mismatchText(mismatch, imported, target);
        const isConfirmed = confirmed.includes(mismatch);
        return (
          <Banner key={mismatch} tone="warning">
            <p>{told}</p>
            <label className="mt-1 flex min-h-6 items-center gap-2">
              <input
                type="checkbox"
                className="checkbox"
                checked={isConfirmed}
                onChange={() =>
                  onConfirm(
                    isConfirmed
                      ? confirmed.filter((other) => other !== mismatch)
                      : [...confirmed, mismatch],
                  )
                }
              />
              {confirm}
            </label>
          </Banner>
        );
      })}
    </div>
  );
}
