"use client";

import { useParams, useSelectedLayoutSegment } from "next/navigation";
import { type ReactNode, useSyncExternalStore } from "react";
import { type Comments, CommentsProvider } from "../review/comments-context";
import { ConflictBanner } from "./conflict-banner";
import type { StoredDraft } from "./edit-session";
import { EditorNotices } from "./editor-notices";
import { EditorPanelProvider, useEditorPanel } from "./editor-panel-context";
import { FocusedCellProvider } from "./focused-cell";
import { ReportFormProvider, useReportForm } from "./report-form-context";
import { SaveStatus } from "./save-status";
import { SavedLink } from "./saved-link";
import { SectionNav } from "./section-nav";
import { ShortcutsButton } from "./shortcuts-button";
import { SidePanel } from "./side-panel";
import { SignInAgainDialog } from "./sign-in-again";
import type { SignInAgain } from "./sign-in-again-form";
import { useAudience } from "./use-audience";
import { useEditorKeys } from "./use-editor-keys";
import { useHeadingFocus } from "./use-heading-focus";
import { useNews } from "./use-news";
import { PasteProvider } from "./use-paste-plan";
import { useSaveOnBlur } from "./use-save-on-blur";
import { useTextRules } from "./use-text-rules";
import "./editor.css";

/** The frame of the wizard: it stays while the clerk walks from section to section. */
export function ReportEditor({
  draft,
  comments,
  username,
  signInAgain,
  children,
}: {
  readonly draft: StoredDraft;
  readonly comments: Comments;
  /** Of whom the page was opened by: nobody else's session takes over what she typed. */
  readonly username: string;
  readonly signInAgain: SignInAgain;
  readonly children: ReactNode;
}) {
  return (
    <ReportFormProvider draft={draft}>
      <SignInAgainDialog username={username} signIn={signInAgain} />
      <EditorPanelProvider>
        <FocusedCellProvider>
          <PasteProvider>
            <CommentsProvider comments={comments}>
              <EditorFrame draft={draft}>{children}</EditorFrame>
            </CommentsProvider>
          </PasteProvider>
        </FocusedCellProvider>
      </EditorPanelProvider>
    </ReportFormProvider>
  );
}

function EditorFrame({
  draft,
  children,
}: {
  readonly draft: StoredDraft;
  readonly children: ReactNode;
}) {
  const { session } = useReportForm();
  const { notice, ghosts } = useEditorPanel();
  const { section } = useParams<{ section: string }>();
  // Below a section's own page there is no field that the panel could speak of.
  const isForm = useSelectedLayoutSegment() === section;
  useEditorKeys(section);
  useTextRules(session.live);
  useAudience();
  const { hasArrived, news } = useNews(draft, section);
  const isOpen = useSyncExternalStore(session.gate.subscribe, session.gate.isOpen, () => true);
  useHeadingFocus(section);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears of fields that are left, is no control
    <div
      className="editor"
      data-ghosts={(ghosts && session.lastYear !== null) || undefined}
      aria-busy={!hasArrived}
      onBlur={useSaveOnBlur(session.autosave)}
    >
      <div className="editor-bar">
        <SavedLink href={`/reports/${session.reportId}`}>返回任务列表</SavedLink>
        <p role="status" aria-label="操作结果" className="grow text-center text-sm text-ink-600">
          {notice}
        </p>
        <SaveStatus />
        <ShortcutsButton />
        <SavedLink href={`/reports/${session.reportId}/check`} look="secondary">
          体检与预览
        </SavedLink>
      </div>
      <EditorNotices news={news} build={draft.build} />
      <ConflictBanner />
      <div className="editor-columns" data-alone={isForm ? undefined : ""}>
        <SectionNav section={section} others={news?.others ?? []} />
        <fieldset disabled={!isOpen} className="editor-main">
          {children}
        </fieldset>
        {isForm ? <SidePanel section={section} /> : null}
      </div>
    </div>
  );
}
