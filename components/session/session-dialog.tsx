"use client";

import { useState, useTransition } from "react";
import { clockTime } from "../report-form/clock-time";
import { Button, LinkButton } from "../ui/button";
import { Dialog, DialogActions } from "../ui/dialog";
import { RefusalBanner } from "../ui/refusal-banner";
import { askSession, type SessionAnswer } from "./ask-session";

type Near = Exclude<SessionAnswer, { kind: "unknown" }>;

/** One key keeps the session alive; when it is too late, signing in elsewhere leaves this page as it is. */
export function SessionDialog({
  answer,
  onAnswer,
}: {
  readonly answer: Near;
  readonly onAnswer: (answer: SessionAnswer) => void;
}) {
  const [dismissed, dismiss] = useState<Near["kind"] | null>(null);
  const open = dismissed !== answer.kind;
  return answer.kind === "over" ? (
    <Dialog title="登录已过期" open={open} onClose={() => dismiss("over")}>
      <p>本页的内容还在。请在新窗口登录同一账号，再回到本页继续。</p>
      <DialogActions>
        <LinkButton look="primary" href="/login" target="_blank">
          在新窗口登录
        </LinkButton>
      </DialogActions>
    </Dialog>
  ) : (
    <Dialog title="登录即将过期" open={open} onClose={() => dismiss("left")}>
      <Ending answer={answer} onAnswer={onAnswer} />
    </Dialog>
  );
}

function Ending({
  answer: { secondsLeft, renewable },
  onAnswer,
}: {
  readonly answer: Extract<Near, { kind: "left" }>;
  readonly onAnswer: (answer: SessionAnswer) => void;
}) {
  const [end] = useState(() => new Date(Date.now() + secondsLeft * 1000));
  const [pending, startTransition] = useTransition();
  const [failure, setFailure] = useState<string | null>(null);
  const goOn = () =>
    startTransition(async () => {
      const renewed = await askSession("POST");
      if (renewed.kind === "unknown") setFailure("没有送达服务器，请检查网络后再试。");
      else onAnswer(renewed);
    });
  const time = clockTime(end.toISOString());
  if (!renewable)
    return <p>登录已满 12 小时，将在 {time} 结束，届时请重新登录。已保存的内容不受影响。</p>;
  return (
    <>
      <p>已有 28 分钟没有操作，登录将在 {time} 过期。</p>
      <RefusalBanner text={failure} />
      <DialogActions>
        <Button look="primary" aria-disabled={pending} onClick={goOn}>
          继续填写
        </Button>
      </DialogActions>
    </>
  );
}
