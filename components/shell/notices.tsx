import type { ReactNode } from "react";
import { LinkButton } from "../ui/button";
import { PageFrame } from "./page-frame";

/** A page that has nothing to show but what has happened and how to go on. */
export function Notice({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <PageFrame title={title}>
      <div className="sheet flex flex-col items-start gap-4 p-6 text-md">{children}</div>
    </PageFrame>
  );
}

export function NotFoundNotice() {
  return (
    <Notice title="没有找到这个页面">
      <p>地址可能写错了，报告也可能属于其他单位。请从报告列表打开需要的报告。</p>
      <LinkButton look="primary" href="/">
        返回报告列表
      </LinkButton>
    </Notice>
  );
}
