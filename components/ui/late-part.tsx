"use client";

import { type ComponentType, type LazyExoticComponent, lazy } from "react";
import { Banner } from "./banner";
import { Button } from "./button";

/**
 * A part of a page whose script is fetched when it is first shown. Where it cannot be, the page around
 * it stays: a page may be older than the upgrade that took the script away.
 */
export function latePart<Props>(
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => {
    const part: ComponentType<Props> = await load().catch(() => NotFetched);
    return { default: part };
  });
}

function NotFetched() {
  return (
    <Banner tone="warning" role="alert">
      这一部分没有取到：网络中断，或者系统已经升级。刷新本页后可以打开，已填写的内容不受影响。{" "}
      <Button look="link" onClick={() => location.reload()}>
        刷新本页
      </Button>
    </Banner>
  );
}
