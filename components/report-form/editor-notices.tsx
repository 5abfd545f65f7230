"use client";

import { useSyncExternalStore } from "react";
import { formatCell } from "@/lib/report/cell-value";
import type { LastStep, News } from "@/lib/report/news";
import { sectionHeads } from "@/lib/rules/progress";
import { eventText } from "../review/messages";
import { Banner } from "../ui/banner";
import { Button } from "../ui/button";
import { Link } from "../ui/link";
import { clockTime } from "./clock-time";
import { fieldTitle } from "./field-title";
import { useReportForm } from "./report-form-context";

/** What happened around an open form: a colleague, another window, a step, a new version of the app. */
export function EditorNotices({
  news,
  build,
}: {
  readonly news: News | null;
  /** Of the app that made this page. */
  readonly build: string;
}) {
  const { gate } = useReportForm().session;
  const isElsewhere = useSyncExternalStore(
    gate.subscribe,
    () => gate.isShut("other-window"),
    () => false,
  );
  return (
    <div role="status" aria-label="本报告的变化" className="editor-notices">
      {news?.frozenBy ? <Frozen step={news.frozenBy} /> : null}
      {isElsewhere && !news?.frozenBy ? <Elsewhere /> : null}
      {news && news.others.length > 0 ? <Others news={news} /> : null}
      {news && news.build !== build ? <Upgraded /> : null}
    </div>
  );
}

function Elsewhere() {
  const { turn } = useReportForm().session;
  return (
    <Banner tone="info">
      您正在另一个窗口填写本报告，本窗口随之更新，不能填写。{" "}
      <Button look="link" onClick={turn.take}>
        改在本窗口填写
      </Button>
    </Banner>
  );
}

function Others({ news }: { readonly news: News }) {
  const { template } = useReportForm().session.live.report();
  const heads = new Map(sectionHeads(template).map(({ key, heading }) => [key, heading]));
  const places = news.others.map(({ name, section }) => {
    const heading = heads.get(section);
    return heading === undefined ? name : `${name}（${heading}）`;
  });
  // Seen in the navigation: a banner would push the form down under somebody's fingers.
  return <p className="sr-only">{places.join("、")}也在填写本报告，各人填写的内容都会保留。</p>;
}

function Upgraded() {
  return (
    <Banner tone="info">
      系统已升级，刷新本页后使用新版本；已填写的内容不受影响。{" "}
      <Button look="link" onClick={() => location.reload()}>
        刷新本页
      </Button>
    </Banner>
  );
}

function Frozen({ step }: { readonly step: LastStep }) {
  const { reportId, autosave, live } = useReportForm().session;
  const { template } = live.report();
  const count = useSyncExternalStore(
    autosave.subscribe,
    () => autosave.unstored().size,
    () => 0,
  );
  return (
    <Banner tone="warning">
      <p>
        {step.by}已于 {clockTime(step.at)} {eventText[step.kind]}，本报告现在不能填写。{" "}
        <Link href={`/reports/${reportId}`} className="link">
          查看报告
        </Link>
      </p>
      {count === 0 ? null : (
        <details>
          <summary>
            本页有 {count} 处修改没有保存，已留在本机；报告撤回或退回后打开本页，会自动补上
          </summary>
          <dl className="mt-1 max-h-60 overflow-auto bg-white px-3 py-2 text-ink-900">
            {[...autosave.unstored()].map(([address, value]) => (
              <div key={address} className="flex gap-3">
                <dt className="shrink-0 text-ink-600">{fieldTitle(template, address)}</dt>
                <dd className="whitespace-pre-wrap">{formatCell(value) || "空白"}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </Banner>
  );
}
