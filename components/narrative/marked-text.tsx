"use client";

import { type ReactNode, useMemo } from "react";
import { isHeadingLine, type OutlineLine } from "@/lib/report/outline";
import type { Address } from "@/lib/template/cells";
import type { Words } from "../report-form/moved-words";
import { useLive, useReportForm } from "../report-form/report-form-context";
import { DocumentLine } from "../report-view/document-text";
import { FindingMark } from "./finding-mark";
import { markedLines, type Piece } from "./marked-lines";

/** A text as printed, with a dotted line under the words that a finding is about. */
export function MarkedText({
  address,
  text,
  lines,
  onOpen,
}: {
  readonly address: Address;
  readonly text: string;
  readonly lines: readonly OutlineLine[];
  /** Takes the reader to these words in the field. */
  readonly onOpen: (words: Words) => void;
}) {
  const { live } = useReportForm().session;
  const issues = useLive("issues", (now) => now.issues());
  const marked = useMemo(() => {
    const concerns = issues.flatMap((issue) =>
      (issue.passages ?? [])
        .filter((passage) => passage.address === address && passage.end > passage.start)
        .flatMap((passage) => live.wordsIn(text, passage) ?? [])
        .map((words) => ({ words, issue })),
    );
    return markedLines(text, lines, concerns);
  }, [live, issues, address, text, lines]);
  return (
    <div className="document">
      {marked.map(({ line, pieces }, place) => (
        // Paragraphs have no identity of their own and keep no state.
        // biome-ignore lint/suspicious/noArrayIndexKey: the place in the text is all there is
        <MarkedLine key={place} line={line} pieces={pieces} onOpen={onOpen} />
      ))}
    </div>
  );
}

function MarkedLine({
  line,
  pieces,
  onOpen,
}: {
  readonly line: OutlineLine;
  readonly pieces: readonly Piece[];
  readonly onOpen: (words: Words) => void;
}) {
  if (pieces.every(({ issues }) => issues.length === 0)) return <DocumentLine line={line} />;
  const isHeading = line.headLength > 0 && isHeadingLine(line);
  const headEnd = (pieces[0]?.start ?? 0) + line.headLength;
  const face = `document-level-${line.level ?? 0}`;
  return (
    <p className={isHeading ? face : undefined}>
      {pieces.map((piece) => (
        <Face key={piece.start} name={!isHeading && piece.start < headEnd ? face : null}>
          {piece.issues.length === 0 ? (
            piece.text
          ) : (
            <FindingMark issues={piece.issues} onOpen={() => onOpen(wordsOf(piece))}>
              {piece.text}
            </FindingMark>
          )}
        </Face>
      ))}
    </p>
  );
}

function Face({ name, children }: { readonly name: string | null; readonly children: ReactNode }) {
  return name === null ? children : <span className={name}>{children}</span>;
}

function wordsOf({ start, text }: Piece): Words {
  return { start, end: start + text.length };
}
