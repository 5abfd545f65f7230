"use client";

import { type ComponentProps, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { LiveReport, LiveTopic } from "./live-report";
import { useReportForm } from "./report-form-context";

/** A text as it stands now, and a word for the style sheet about it (`data-state`). */
export type ShownText = { readonly text: string; readonly state: string };

/** Where a text comes from that changes while the clerk types. */
export type TextSource = {
  readonly subscribe: (listener: () => void) => () => void;
  readonly read: () => ShownText;
};

/**
 * A text that changes with every key: written into the page as inputs are, without a render.
 * An output is spoken when it changes, unless `aria-live` is off.
 */
export function LiveText({
  source,
  ...output
}: Omit<ComponentProps<"output">, "ref" | "children"> & { readonly source: TextSource }) {
  const element = useRef<HTMLOutputElement>(null);
  const [first] = useState(source.read);
  const shown = useRef(first);
  useEffect(() => {
    const write = () => {
      const { current } = element;
      if (!current) return;
      const { text, state } = source.read();
      if (text !== shown.current.text) writeText(current, text);
      if (state !== shown.current.state) current.dataset.state = state;
      shown.current = { text, state };
    };
    write();
    return source.subscribe(write);
  }, [source]);
  return (
    <output ref={element} data-state={first.state} {...output}>
      {first.text}
    </output>
  );
}

/** The text node is kept: a new one would cost the browser more than the text. */
function writeText(element: HTMLElement, text: string): void {
  const { firstChild } = element;
  if (firstChild instanceof Text) firstChild.data = text;
  else element.textContent = text;
}

/** A text computed from the report. `read` must stay the same function while it reads the same thing. */
export function useLiveText(topic: LiveTopic, read: (live: LiveReport) => ShownText): TextSource {
  const { live } = useReportForm().session;
  const subscribe = useCallback(
    (listener: () => void) => live.subscribe(topic, listener),
    [live, topic],
  );
  return useMemo(() => ({ subscribe, read: () => read(live) }), [live, subscribe, read]);
}
