import type { EventLine } from "@/lib/report/review";
import { momentText } from "../moment-text";
import { eventText } from "./messages";

/** What happened to a report, newest first. */
export function EventList({ events }: { readonly events: readonly EventLine[] }) {
  return (
    <ol className="divide-y divide-line-200">
      {events.map(({ id, kind, author, at, reason, versionNumber }) => (
        <li key={id} className="py-2">
          <p>
            <strong className="font-semibold">{eventText[kind]}</strong>
            {versionNumber === null ? "" : `（第 ${versionNumber} 版）`}{" "}
            <span className="text-ink-600">
              {momentText(at)} · {author}
            </span>
          </p>
          {reason === null ? null : <p className="whitespace-pre-wrap">{reason}</p>}
        </li>
      ))}
    </ol>
  );
}
