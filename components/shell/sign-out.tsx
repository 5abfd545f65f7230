"use client";

import { type FormEvent, useRef, useState } from "react";
import { Button } from "../ui/button";
import { Dialog, DialogActions } from "../ui/dialog";

/** How long saves under way are waited for before somebody is told of them, in milliseconds. */
const patience = 2_000;

/** Signs out, and leaves nothing of this person on the computer: what no server has is told first. */
export function SignOut({
  accountId,
  signOut,
}: {
  readonly accountId: string;
  readonly signOut: () => Promise<void>;
}) {
  const form = useRef<HTMLFormElement>(null);
  const cleared = useRef(false);
  const [left, setLeft] = useState(0);

  async function submit(event: FormEvent): Promise<void> {
    if (cleared.current) return;
    event.preventDefault();
    // An upgrade may have taken away what this page would fetch; anew, it can sign out.
    const unsent = await stillUnsent(accountId).catch(() => location.reload());
    if (unsent === undefined) return;
    if (unsent === 0) await leave();
    else setLeft(unsent);
  }

  async function leave(): Promise<void> {
    await (await journal()).clearJournal(accountId);
    cleared.current = true;
    form.current?.requestSubmit();
  }

  return (
    <form ref={form} action={signOut} onSubmit={submit}>
      <Button type="submit" look="link">
        退出登录
      </Button>
      <Dialog title="还有修改没有保存" open={left > 0} onClose={() => setLeft(0)}>
        <p>
          本机有 {left}{" "}
          处修改还没有保存到服务器，现在退出就会丢失。请先打开报告，等它们保存后再退出。
        </p>
        <DialogActions>
          <Button look="primary" onClick={() => setLeft(0)}>
            暂不退出
          </Button>
          <Button onClick={() => void leave()}>放弃修改并退出</Button>
        </DialogActions>
      </Dialog>
    </form>
  );
}

// Fetched by who leaves: no other page needs it.
const journal = () => import("../journal/journal");

async function stillUnsent(accountId: string): Promise<number> {
  const { leftBehind } = await journal();
  const until = Date.now() + patience;
  for (;;) {
    const counts = [...(await leftBehind(accountId)).values()];
    const unsent = counts.reduce((sum, count) => sum + count, 0);
    if (unsent === 0 || Date.now() > until) return unsent;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
