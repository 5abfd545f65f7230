"use client";

import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import type { Guidance } from "@/lib/template/template";

export type GuidanceEntry = Guidance & { readonly title: string };
export type PanelView = "problems" | "guidance" | "lastYear" | "comments";

type EditorPanel = {
  readonly view: PanelView;
  readonly guidance: readonly GuidanceEntry[];
  readonly showProblems: () => void;
  readonly showComments: () => void;
  readonly showLastYear: () => void;
  /** Last year's figures stand in the cells. */
  readonly ghosts: boolean;
  readonly showGhosts: (shown: boolean) => void;
  readonly showGuidance: (entries: readonly GuidanceEntry[]) => void;
  /** One line about what the last action did, in its fixed place. */
  readonly notice: string;
  readonly announce: (notice: string) => void;
};

const EditorPanelContext = createContext<EditorPanel | null>(null);

export function useEditorPanel(): EditorPanel {
  const value = useContext(EditorPanelContext);
  if (!value) throw new Error("useEditorPanel outside EditorPanelProvider");
  return value;
}

/** What the panel beside the form shows, and the line that tells what was done. */
export function EditorPanelProvider({ children }: { readonly children: ReactNode }) {
  const [view, setView] = useState<PanelView>("problems");
  const [guidance, setGuidance] = useState<readonly GuidanceEntry[]>([]);
  const [notice, announce] = useState("");
  const [ghosts, showGhosts] = useState(true);
  const value = useMemo(
    () => ({
      view,
      guidance,
      notice,
      announce,
      ghosts,
      showGhosts,
      showProblems: () => setView("problems"),
      showComments: () => setView("comments"),
      showLastYear: () => setView("lastYear"),
      showGuidance(entries: readonly GuidanceEntry[]) {
        setGuidance(entries);
        setView("guidance");
      },
    }),
    [view, guidance, notice, ghosts],
  );
  return <EditorPanelContext value={value}>{children}</EditorPanelContext>;
}
