import type { Rule } from "@/lib/rules/issue";

/** A rule by its id; what it is about and stands on is told beside it, and on its page. */
export function RuleLink({ rule: { id, title, basis } }: { readonly rule: RuleInWords }) {
  return (
    <p className="text-xs text-ink-600">
      {/* In a window of its own: nobody leaves what she is about to mend. */}
      <a href={`/rules#${id}`} target="_blank" rel="noreferrer" className="link">
        规则 {id}
        <span className="sr-only">（在新窗口打开）</span>
      </a>{" "}
      {title} · 依据：{basis}
    </p>
  );
}

/** What is told of a rule where it found something. */
export type RuleInWords = Pick<Rule, "id" | "title" | "basis">;
