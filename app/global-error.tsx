"use client";

import { PlainLinkButton } from "@/components/ui/button";
import "./globals.css";

/** The last resort, when even the frame of the pages fails. Its links work without script. */
export default function GlobalError() {
  return (
    <html lang="zh-CN">
      <body>
        <title>页面出错了 – 年报</title>
        <main className="sheet mx-auto mt-12 max-w-prose p-6 text-md">
          <h1 className="text-2xl font-semibold">页面出错了</h1>
          <p className="my-4">
            已经保存的内容不受影响。请稍后重新打开；仍然出错时，请联系系统管理员。
          </p>
          <PlainLinkButton look="primary" href="/">
            重新打开报告列表
          </PlainLinkButton>
        </main>
      </body>
    </html>
  );
}
