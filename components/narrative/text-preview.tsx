"use client";

import { type RefObject, useDeferredValue, useMemo } from "react";
import { headingsOf, type OutlineLine, outlineOf } from "@/lib/report/outline";
import type { Address } from "@/lib/template/cells";
import { selectWords } from "../report-form/go-to-field";
import { MarkedText } from "./marked-text";

/** Beside a text: its headings, each a way to its place, and the text as the document prints it. */
export function TextPreview({
  address,
  text,
  area,
}: {
  readonly address: Address;
  readonly text: string;
  readonly area: RefObject<HTMLTextAreaElement | null>;
}) {
  const settled = useDeferredValue(text);
  const lines = useMemo(() => outlineOf(settled), [settled]);
  return (
    <section aria-label="提纲与预览" className="text-preview">
      <Outline headings={headingsOf(lines)} area={area} />
      <h2 className="mb-1 text-sm text-ink-600">预览（以下载的文件为准）</h2>
      {lines.length === 0 ? (
        <p className="text-ink-600">填写后在这里显示排版效果。</p>
      ) : (
        <MarkedText
          address={address}
          text={settled}
          lines={lines}
          onOpen={(words) => area.current && selectWords(area.current, words)}
        />
      )}
    </section>
  );
}

function Outline({
  headings,
  area,
}: {
  readonly headings: readonly OutlineLine[];
  readonly area: RefObject<HTMLTextAreaElement | null>;
}) {
  if (headings.length === 0) return null;
  return (
    <nav aria-label="提纲" className="mb-4">
      <h2 className="mb-1 text-sm text-ink-600">提纲</h2>
      <ol>
        {headings.map((heading, index) => (
          // The same heading may occur twice; its place tells them apart.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <li key={index} className={`outline-level-${heading.level}`}>
            <button
              type="button"
              className="link min-h-6 cursor-pointer text-left"
              onClick={() =>
                area.current && selectLine(area.current, heading.text, sameBefore(headings, index))
              }
            >
              {heading.text.slice(0, heading.headLength)}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** How many headings of the same words stand above. */
function sameBefore(headings: readonly OutlineLine[], index: number): number {
  const { text } = headings[index] ?? { text: "" };
  return headings.slice(0, index).filter((heading) => heading.text === text).length;
}

function selectLine(field: HTMLTextAreaElement, line: string, occurrence: number): void {
  let start = field.value.indexOf(line);
  for (let skipped = 0; skipped < occurrence; skipped += 1) {
    start = field.value.indexOf(line, start + line.length);
  }
  selectWords(field, { start, end: start + line.length });
}
