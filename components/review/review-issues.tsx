import type { CheckedIssue } from "../check/checked-issue";
import { severityTitle } from "../messages";
import { placeId } from "./comment-target";

/** What the rules found, with the clerk's reasons beside it. */
export function ReviewIssues({ issues }: { readonly issues: readonly CheckedIssue[] }) {
  if (issues.length === 0) return null;
  return (
    <section aria-labelledby="review-issues" className="border-t border-line-200">
      <h2 id="review-issues" className="px-4 pt-3 text-lg font-semibold">
        体检发现（{issues.length}）
      </h2>
      <ul className="divide-y divide-line-200">
        {issues.map(({ fingerprint, severity, message, explanation, places: [place = ""] }) => (
          <li key={fingerprint} tabIndex={-1} data-problem={placeId(place)} className="px-4 py-3">
            <p>
              <strong className={severity === "error" ? "text-red-700" : "text-amber-800"}>
                {severityTitle[severity]}
              </strong>{" "}
              {message}
            </p>
            {explanation === null ? null : <p className="mt-1">填报人说明：{explanation}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
