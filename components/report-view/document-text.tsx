import { isHeadingLine, type OutlineLine, outlineOf } from "@/lib/report/outline";

/** A text as the document prints it: indented paragraphs, the face of each level of numbering. */
export function DocumentText({ text }: { readonly text: string }) {
  return <OutlinedText lines={outlineOf(text)} />;
}

export function OutlinedText({ lines }: { readonly lines: readonly OutlineLine[] }) {
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

function DocumentLine({ line }: { readonly line: OutlineLine }) {
  const { text, headLength } = line;
  const face = `document-level-${line.level ?? 0}`;
  if (headLength === 0) return <p>{text}</p>;
  if (isHeadingLine(line)) return <p className={face}>{text}</p>;
  return (
    <p>
      <span className={face}>{text.slice(0, headLength)}</span>
      {text.slice(headLength)}
    </p>
  );
}
