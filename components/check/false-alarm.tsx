"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import type { Result } from "@/lib/result";
import { LongTextField } from "../review/long-text-field";
import { type ReviewRefusal, reviewRefusalText } from "../review/messages";
import { Button } from "../ui/button";
import { Dialog, DialogActions } from "../ui/dialog";
import { RefusalBanner } from "../ui/refusal-banner";
import { useSending } from "../use-sending";
import type { CheckedIssue } from "./checked-issue";

export type ReportRuleAction = (input: {
  readonly reportId: string;
  readonly fingerprint: string;
  readonly note: string | null;
}) => Promise<Result<unknown, ReviewRefusal>>;

/** Tells the administrators that a finding is none. It stays, but they see which rules are doubted. */
export function FalseAlarm({
  reportId,
  issue,
  send,
}: {
  readonly reportId: string;
  readonly issue: CheckedIssue;
  readonly send: ReportRuleAction;
}) {
  const [open, setOpen] = useState(false);
  if (issue.doubt !== null) {
    return <span className="text-xs text-ink-600">已报告“这不是问题”</span>;
  }
  return (
    <>
      <Button look="link" className="text-xs" onClick={() => setOpen(true)}>
        这不是问题
        <span className="sr-only">：{issue.message}</span>
      </Button>
      <Dialog title="这不是问题" open={open} onClose={() => setOpen(false)}>
        <FalseAlarmForm
          reportId={reportId}
          issue={issue}
          send={send}
          onClose={() => setOpen(false)}
        />
      </Dialog>
    </>
  );
}

function FalseAlarmForm({
  reportId,
  issue: { fingerprint, message, severity },
  send: report,
  onClose,
}: {
  readonly reportId: string;
  readonly issue: CheckedIssue;
  readonly send: ReportRuleAction;
  readonly onClose: () => void;
}) {
  const router = useRouter();
  const { pending, refusal, send } = useSending((why: ReviewRefusal) => reviewRefusalText[why]);

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const note = String(new FormData(event.currentTarget).get("note")).trim();
    send(
      () => report({ reportId, fingerprint, note: note === "" ? null : note }),
      () => {
        onClose();
        router.refresh();
      },
    );
  }

  return (
    <form onSubmit={submit}>
      <p className="border-l-2 border-line-500 pl-3">{message}</p>
      <p className="mt-3 text-ink-600">
        本单位的管理员会看到上面这句话和有关的文字，据此改进规则。{afterwards[severity]}
      </p>
      <LongTextField name="note" label="为什么不是问题" className="mt-3" />
      <RefusalBanner text={refusal} />
      <DialogActions>
        <Button type="submit" look="primary" aria-disabled={pending}>
          {pending ? "正在报告…" : "报告误报"}
        </Button>
        <Button onClick={onClose}>取消</Button>
      </DialogActions>
    </form>
  );
}

const afterwards = {
  error: "这一条仍然列在“必须改”中。",
  warning: "提交前仍须写明原因，您写的话会填在原因栏中。",
  info: "这一条仍然列在提示中，不影响提交。",
} as const;
