import type { SectionProgress } from "@/lib/rules/progress";
import { Banner } from "../ui/banner";
import { Link } from "../ui/link";

/** Which texts nobody has called finished yet, or that nothing is left to be done. */
export function CheckResult({
  reportId,
  sound,
  progress,
  writes,
}: {
  readonly reportId: string;
  /** The rules find nothing. */
  readonly sound: boolean;
  readonly progress: readonly SectionProgress[];
  /** Who may not change the report is not asked to finish or to submit it. */
  readonly writes: boolean;
}) {
  const open = writes
    ? progress.filter(({ state }) => state === "not-started" || state === "in-progress")
    : [];
  return (
    <div className="mt-3 space-y-3 empty:hidden print:hidden">
      {open.length > 0 ? <OpenParts reportId={reportId} parts={open} /> : null}
      {sound && open.length === 0 ? (
        <Banner tone="success">未发现问题。{writes ? "请再看一遍正文后提交。" : null}</Banner>
      ) : null}
    </div>
  );
}

function OpenParts({
  reportId,
  parts,
}: {
  readonly reportId: string;
  readonly parts: readonly SectionProgress[];
}) {
  return (
    <Banner tone="info">
      <p>还有 {parts.length} 个部分没有填完：</p>
      <ul className="flex flex-wrap gap-x-6">
        {parts.map(({ key, heading }) => (
          <li key={key}>
            <Link
              href={`/reports/${reportId}/${key}`}
              className="link inline-flex min-h-6 items-center"
            >
              {heading}
            </Link>
          </li>
        ))}
      </ul>
    </Banner>
  );
}
