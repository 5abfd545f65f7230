"use client";

import { useActionState } from "react";
import { Button } from "../ui/button";
import { RefusalBanner } from "../ui/refusal-banner";
import { CodeField } from "./code-field";
import { type CodeRefusal, codeRefusalText } from "./messages";

export type CodeState = CodeRefusal | null;

/** The second step of signing in. Works without script too. */
export function CodeForm({
  next,
  signIn,
}: {
  readonly next: string;
  readonly signIn: (state: CodeState, form: FormData) => Promise<CodeState>;
}) {
  const [refusal, submit, pending] = useActionState(signIn, null);
  return (
    <form action={submit} className="space-y-4">
      <RefusalBanner text={refusal === null ? null : codeRefusalText[refusal]} />
      <input type="hidden" name="next" value={next} />
      <CodeField autoFocus />
      <Button type="submit" look="primary" aria-disabled={pending}>
        登录
      </Button>
      <p className="text-sm text-ink-600">
        连续输错 5 次，该账号 15 分钟内不能登录。手机和恢复码都不在时，请联系管理员取消二次验证。
      </p>
    </form>
  );
}
