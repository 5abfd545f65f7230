import type { ReactNode } from "react";
import { isHeadingLine, type OutlineLine, outlineOf } from "@/lib/report/outline";

/** A text as the document prints it: indented paragraphs, the face of each level of numbering. */
export function DocumentText({ text }: { readonly text: string }) {
  return <OutlinedText lines={outlineOf(text)} />;
}

function OutlinedText({ lines }: { readonly lines: readonly OutlineLine[] }) {
  return (
    <div className="document">
      {lines.map((line, index) => (
        // Paragraphs have no identity of their own and keep no state.
        // biome-ignore lint/suspicious/noArrayIndexKey: the place in the text is all there is
        <DocumentLine key={index} line={line} />
      ))}
    </div>
  );
}

/** One paragraph; what is given as children stands behind its text. */
export function DocumentLine({
  line,
  children,
}: {
  readonly line: OutlineLine;
  readonly children?: ReactNode;
}) {
  const { text, headLength } = line;
  const face = `document-level-${line.level ?? 0}`;
  return (
    <p className={isHeadingLine(line) && headLength > 0 ? face : undefined}>
      {headLength > 0 && !isHeadingLine(line) ? (
        <>
          <span className={face}>{text.slice(0, headLength)}</span>
          {text.slice(headLength)}
        </>
      ) : (
        text
      )}
      {children}
    </p>
  );
}
