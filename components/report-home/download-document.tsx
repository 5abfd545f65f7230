"use client";

import { useState } from "react";
import { type DocumentStyle, documentStyles } from "@/lib/report/document-style";
import type { Result } from "@/lib/result";
import { documentStyleText } from "../messages";
import { PlainLinkButton } from "../ui/button";
import { Icon } from "../ui/icon";

export type ChooseStyleAction = (input: {
  readonly organizationId: string;
  readonly style: DocumentStyle;
}) => Promise<Result<DocumentStyle, "invalid-input" | "not-found">>;

/** One click downloads the office's style; the other style stands beside it and is remembered. */
export function DownloadDocument({
  reportId,
  style,
  organizationId,
  chooseStyle,
  label = "下载 Word",
}: {
  readonly reportId: string;
  readonly style: DocumentStyle;
  readonly organizationId: string;
  readonly chooseStyle: ChooseStyleAction;
  readonly label?: string;
}) {
  const [chosen, setChosen] = useState(style);
  const href = (wanted: DocumentStyle) => `/api/reports/${reportId}/document?style=${wanted}`;
  // The download is the link's own work; what is remembered comes after it.
  const remember = (wanted: DocumentStyle) => {
    setChosen(wanted);
    void chooseStyle({ organizationId, style: wanted });
  };
  return (
    <span className="inline-flex flex-wrap items-center gap-x-3 gap-y-1 print:hidden">
      <PlainLinkButton href={href(chosen)}>
        <Icon name="download" />
        {label}（{documentStyleText[chosen]}）
      </PlainLinkButton>
      {documentStyles
        .filter((other) => other !== chosen)
        .map((other) => (
          <PlainLinkButton
            key={other}
            look="link"
            href={href(other)}
            onClick={() => remember(other)}
          >
            改用{documentStyleText[other]}下载
          </PlainLinkButton>
        ))}
    </span>
  );
}
