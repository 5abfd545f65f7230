"use client";

import { type ComponentProps, useEffect, useRef, useState } from "react";
import type { LiveReport, LiveTopic } from "./live-report";
import { useReportForm } from "./report-form-context";

/**
 * A text computed from the report. It is written into the page as inputs are, without a render:
 * it changes with every key.
 */
export function LiveOutput({
  topic,
  read,
  onText,
  ...output
}: Omit<ComponentProps<"output">, "ref" | "children"> & {
  readonly topic: LiveTopic;
  /** The text now. Must be the same function while it reads the same thing. */
  readonly read: (live: LiveReport) => string;
  /** Marks the element for its text, before the first text and after every change. */
  readonly onText?: (element: HTMLElement, live: LiveReport) => void;
}) {
  const { live } = useReportForm().session;
  const element = useRef<HTMLOutputElement>(null);
  const [first] = useState(() => read(live));
  useEffect(() => {
    const write = () => {
      const { current } = element;
      if (!current) return;
      const text = read(live);
      if (current.textContent !== text) current.textContent = text;
      onText?.(current, live);
    };
    write();
    return live.subscribe(topic, write);
  }, [live, topic, read, onText]);
  return (
    <output ref={element} {...output}>
      {first}
    </output>
  );
}
