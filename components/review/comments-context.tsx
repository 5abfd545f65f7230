"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { CommentThread } from "@/lib/report/review";
import type { ThreadActions } from "./comment-item";

/** The remarks on a report with what may be done with them. */
export type Comments = {
  readonly threads: readonly CommentThread[];
  readonly actions: ThreadActions;
};

const CommentsContext = createContext<Comments | null>(null);

export function CommentsProvider({
  comments,
  children,
}: {
  readonly comments: Comments;
  readonly children: ReactNode;
}) {
  return <CommentsContext value={comments}>{children}</CommentsContext>;
}

export function useComments(): Comments {
  const value = useContext(CommentsContext);
  if (!value) throw new Error("useComments outside CommentsProvider");
  return value;
}
