import type { RuleExamples } from "@/lib/rules/examples/example";
import type { Rule, RuleFamily, Severity } from "@/lib/rules/issue";
import { familyKeys, familyOf } from "@/lib/rules/rule-families";

/** Which rules are asked for. */
export type RuleQuestion = {
  readonly words: string;
  readonly family: RuleFamily | null;
  readonly severity: Severity | null;
};

type Asked = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What an address asks for; words it does not know ask for nothing. */
export function ruleQuestion(asked: Asked): RuleQuestion {
  const wordOf = (name: string) => [asked[name] ?? ""].flat()[0] ?? "";
  return {
    words: wordOf("q").trim().slice(0, 100),
    family: familyKeys.find((key) => key === wordOf("family")) ?? null,
    severity: severities.find((key) => key === wordOf("severity")) ?? null,
  };
}

const severities = ["error", "warning", "info"] as const;

/** The rules that answer it: every word occurs in id, title, basis or a note of an example. */
export function rulesAsked(
  rules: readonly Rule[],
  examples: Readonly<Record<string, RuleExamples>>,
  { words, family, severity }: RuleQuestion,
): readonly Rule[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return rules.filter((rule) => {
    if (family !== null && familyOf(rule) !== family) return false;
    if (severity !== null && rule.severity !== severity) return false;
    const { passes = [], fails = [] } = examples[rule.id] ?? {};
    const notes = [...passes, ...fails].map(({ note }) => note);
    const text = [rule.id, rule.title, rule.basis, ...notes].join("\n").toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}
