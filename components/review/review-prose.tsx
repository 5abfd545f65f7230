import type { ReactNode } from "react";
import type { TextChange } from "@/lib/report/compare";
import { outlineLine } from "@/lib/report/outline";
import { type ParagraphChange, paragraphsOf } from "@/lib/report/prose-diff";
import { DocumentLine } from "../report-view/document-text";
import { ChangedText } from "./changed-text";

/** A text of the document, with its changes when there is something to hold it against. */
export function ReviewProse({
  text,
  change,
  after,
}: {
  readonly text: string | null;
  readonly change: TextChange | undefined;
  /** What stands behind a paragraph of the present text. */
  readonly after: (paragraph: number, text: string) => ReactNode;
}) {
  const paragraphs = change?.paragraphs ?? unchanged(text);
  if (paragraphs.length === 0) return <p className="text-ink-600">未填写</p>;
  return (
    <div className="document mx-auto max-w-prose">
      {paragraphs.map((paragraph) => (
        <Paragraph key={keyOf(paragraph)} paragraph={paragraph} after={after} />
      ))}
    </div>
  );
}

function Paragraph({
  paragraph,
  after,
}: {
  readonly paragraph: ParagraphChange;
  readonly after: (paragraph: number, text: string) => ReactNode;
}) {
  switch (paragraph.kind) {
    case "same":
      return (
        <DocumentLine line={outlineLine(paragraph.text)}>
          {after(paragraph.after, paragraph.text)}
        </DocumentLine>
      );
    case "removed":
      return (
        <p>
          <del>{paragraph.text}</del>
        </p>
      );
    case "added":
      return (
        <p>
          <ins>{paragraph.text}</ins>
          {after(paragraph.after, paragraph.text)}
        </p>
      );
    case "changed":
      return (
        <p>
          <ChangedText pieces={paragraph.pieces} />
          {after(paragraph.after, presentText(paragraph.pieces))}
        </p>
      );
  }
}

function presentText(pieces: readonly { readonly kind: string; readonly text: string }[]): string {
  return pieces
    .filter(({ kind }) => kind !== "removed")
    .map(({ text }) => text)
    .join("");
}

function unchanged(text: string | null): readonly ParagraphChange[] {
  return paragraphsOf(text).map((line, place) => ({
    kind: "same",
    before: place,
    after: place,
    text: line,
  }));
}

function keyOf(paragraph: ParagraphChange): string {
  return "after" in paragraph ? `after-${paragraph.after}` : `before-${paragraph.before}`;
}
