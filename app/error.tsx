"use client";

import { Notice } from "@/components/shell/notices";
import { Button, LinkButton } from "@/components/ui/button";

export default function ErrorPage({
  error,
  retry,
}: {
  readonly error: unknown;
  readonly retry: () => void;
}) {
  const number = digestOf(error);
  return (
    <Notice title="页面出错了">
      <p>
        已经保存的内容不受影响。请重新打开本页；仍然出错时，把编号告诉系统管理员。
        {number === null ? null : `（编号 ${number}）`}
      </p>
      <div className="flex flex-wrap gap-3">
        <Button look="primary" onClick={() => retry()}>
          重新打开本页
        </Button>
        <LinkButton href="/">返回报告列表</LinkButton>
      </div>
    </Notice>
  );
}

/** The number under which the server has written down what happened. */
function digestOf(error: unknown): string | null {
  return error instanceof Error && "digest" in error ? String(error.digest) : null;
}
