"use client";

import { useEffect, useState } from "react";
import { coverKey } from "@/lib/template/cells";
import { Banner } from "../ui/banner";
import { LinkButton } from "../ui/button";

type Writable = { readonly id: string; readonly name: string };

/** Reports with edits that are on this computer and on no server: opening one sends them. */
export function LeftEdits({
  accountId,
  reports,
}: {
  readonly accountId: string;
  readonly reports: readonly Writable[];
}) {
  const [left, setLeft] = useState<ReadonlyMap<string, number>>(new Map());
  useEffect(() => {
    void import("./journal").then(async ({ leftBehind }) => setLeft(await leftBehind(accountId)));
  }, [accountId]);
  return reports
    .filter(({ id }) => left.has(id))
    .map(({ id, name }) => (
      <Banner key={id} tone="warning" role="status">
        <p className="flex flex-wrap gap-x-3">
          {name}有 {left.get(id)} 处修改只存在本机，还没有送达服务器。
          <LinkButton look="link" href={`/reports/${id}/${coverKey}`}>
            打开并保存
          </LinkButton>
        </p>
      </Banner>
    ));
}
