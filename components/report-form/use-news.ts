"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { News } from "@/lib/report/news";
import { useBeat } from "../shell/use-beat";
import { askForNews } from "./ask-for-news";
import { composed } from "./composed";
import { changesOf, type StoredDraft } from "./edit-session";
import { useEditorPanel } from "./editor-panel-context";
import { useReportForm } from "./report-form-context";
import { useLeftOperations } from "./use-left-operations";

const everyMilliseconds = 20_000;

/**
 * Keeps the page abreast of the server while somebody works in it: first what earlier pages left
 * unsent, then what others write, who they are, and whether the report may still be written.
 */
export function useNews(
  { revision, fields, versions }: StoredDraft,
  section: string,
): { readonly hasArrived: boolean; readonly news: News | null } {
  const { session } = useReportForm();
  const { announce } = useEditorPanel();
  const { autosave, gate, show, reportId, accountId } = session;
  const [hasArrived, arrive] = useState(false);
  const [news, setNews] = useState<News | null>(null);
  const sendLeft = useLeftOperations();
  const left = useRef<Promise<void>>(undefined);
  const wasFrozen = useRef(false);

  const hear = useCallback(async () => {
    const isFirst = left.current === undefined;
    left.current ??= sendLeft();
    await left.current;
    const asked = { accountId, section, revision: autosave.heard() };
    const heard = await askForNews(reportId, asked);
    arrive(true);
    if (!heard) return;
    await composed();
    const count = show(changesOf(autosave.learn(heard)));
    // What a page that was just opened did not know yet is no news to her.
    if (count > 0 && !isFirst) announce(`已更新 ${count} 处在别处填写的内容`);
    const isFrozen = heard.frozenBy !== null;
    gate.shut("frozen", isFrozen);
    if (wasFrozen.current && !isFrozen) void autosave.retry();
    wasFrozen.current = isFrozen;
    setNews(heard);
  }, [autosave, gate, reportId, accountId, section, sendLeft, show, announce]);

  useBeat(hear, everyMilliseconds);

  // A page fetched anew, as after an action of its own, knows more than the one before.
  useEffect(() => {
    const values = new Map(fields);
    const known = Object.entries(versions).map(([address, version]) => ({
      address,
      value: values.get(address) ?? null,
      version,
    }));
    show(changesOf(autosave.learn({ revision, fields: known })));
  }, [autosave, show, revision, fields, versions]);

  // Whoever is refused wants to know why.
  useEffect(() => {
    let was = autosave.state().kind;
    return autosave.subscribe(() => {
      const { kind } = autosave.state();
      if (kind === "refused" && was !== "refused") void hear();
      was = kind;
    });
  }, [autosave, hear]);

  useEffect(() => {
    session.turn.enter();
    const leave = () => session.turn.leave();
    const back = ({ persisted }: PageTransitionEvent) => persisted && session.turn.enter();
    window.addEventListener("pagehide", leave);
    window.addEventListener("pageshow", back);
    return () => {
      window.removeEventListener("pagehide", leave);
      window.removeEventListener("pageshow", back);
      leave();
    };
  }, [session]);

  return { hasArrived, news };
}
