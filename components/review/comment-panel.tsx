"use client";

import { isInputField } from "@/lib/template/cells";
import { focusablePlace, useGoToField } from "../report-form/go-to-field";
import { useReportForm } from "../report-form/report-form-context";
import { Button } from "../ui/button";
import { CommentItem } from "./comment-item";
import { placeName } from "./comment-target";
import { useComments } from "./comments-context";
import "./review.css";

/** The reviewer's remarks beside the form: each leads to its field and is answered here. */
export function CommentPanel({ section }: { readonly section: string }) {
  const { threads, actions } = useComments();
  const { template } = useReportForm().session.live.report();
  const goTo = useGoToField(section);
  if (threads.length === 0) return <p className="p-4 text-ink-600">没有审核意见。</p>;
  return (
    <ul className="divide-y divide-line-200">
      {threads.map((thread) => {
        const place = focusablePlace([thread.place], (address) => isInputField(template, address));
        return (
          <li key={thread.id} className="px-4 py-3">
            <CommentItem
              thread={thread}
              name={placeName(template, thread.place)}
              actions={actions}
            />
            {place === null ? null : (
              <Button className="mt-2" onClick={() => goTo(place)}>
                跳到该处
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
