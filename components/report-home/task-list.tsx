import type { SectionProgress } from "@/lib/rules/progress";
import { sectionStateLook, sectionStateText } from "../messages";
import { Link } from "../ui/link";
import { StateText } from "../ui/state-text";

/** The parts of the report in order, in any order to be done; the whole row is the link. */
export function TaskList({
  reportId,
  progress,
}: {
  readonly reportId: string;
  readonly progress: readonly SectionProgress[];
}) {
  return (
    <ol className="sheet divide-y divide-line-200">
      {progress.map((part) => (
        <li key={part.key}>
          <Link
            href={`/reports/${reportId}/${part.key}`}
            className="flex min-h-13 flex-wrap items-center justify-between gap-x-6 px-6 py-2 hover:bg-blue-50"
          >
            <span className="link text-md">{part.heading}</span>
            <span className="flex items-center gap-6">
              <AnsweredCount part={part} />
              <span className="w-32">
                <StateText {...sectionStateLook[part.state]}>{sectionStateText(part)}</StateText>
              </span>
            </span>
          </Link>
        </li>
      ))}
    </ol>
  );
}

/** How many numbers are there already; the few fields of a text need no count. */
function AnsweredCount({ part: { state, answered, fields } }: { readonly part: SectionProgress }) {
  if (state === "not-started" || answered === fields || fields < fewFields) return null;
  return (
    <span className="text-sm text-ink-600">
      已填 {answered}/{fields} 项
    </span>
  );
}

const fewFields = 5;
