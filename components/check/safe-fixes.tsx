"use client";

import { Suspense, useState } from "react";
import type { Report } from "@/lib/report/report";
import type { FieldChange } from "@/lib/rules/apply-fixes";
import { Button } from "../ui/button";
import { Dialog, DialogActions } from "../ui/dialog";
import { latePart } from "../ui/late-part";

// The comparison of texts is fetched when somebody asks for it.
const FieldDifferences = latePart(() =>
  import("./field-differences").then((part) => part.FieldDifferences),
);

/** All repairs that change no meaning, looked at field by field and then made together. */
export function SafeFixes({
  report,
  changes,
  findings,
  onMend,
}: {
  readonly report: Report;
  readonly changes: readonly FieldChange[];
  /** How many findings they settle. */
  readonly findings: number;
  readonly onMend: (changes: readonly FieldChange[]) => void;
}) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>全部安全修复（{findings}）</Button>
      <Dialog title="全部安全修复" open={open} onClose={() => setOpen(false)} wide>
        <p>
          下面 {findings}{" "}
          处只涉及标点、空格、括号和序号的写法，不改变意思。请看过修改前后的不同，再一次修复。
        </p>
        <DialogActions>
          <Button
            look="primary"
            onClick={() => {
              setOpen(false);
              onMend(changes);
            }}
          >
            修复并保存
          </Button>
          <Button onClick={() => setOpen(false)}>取消</Button>
        </DialogActions>
        <Suspense fallback={<p className="mt-4 text-ink-600">正在比较…</p>}>
          <FieldDifferences report={report} changes={changes} />
        </Suspense>
      </Dialog>
    </>
  );
}
