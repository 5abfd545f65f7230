import { longestText } from "@/lib/report/limits";
import type { Report } from "@/lib/report/report";
import type { CheckContext } from "@/lib/rules/check-context";
import type { Issue, Rule } from "@/lib/rules/issue";
import { issuesInTurn, subjectOf } from "@/lib/rules/issues-in-turn";
import { createRestTimer } from "./rest-timer";

/** What the rules about texts found, and the report in which they found it. */
export type TextFindings = { readonly report: Report; readonly issues: readonly Issue[] };

/** The rules that arrive late and look at texts when the fingers rest. */
export type TextCheck = {
  /** Takes the rules in hand and looks at once. */
  readonly learn: (rules: readonly Rule[]) => void;
  /** The report is another one now: what is under way is of no use, a new look follows. */
  readonly changed: () => void;
};

/** Longer than between two keys, shorter than to look up. */
const checkDelay = 500;
/** A key that comes meanwhile waits no longer than this. */
const sliceOfTime = 4;

export function createTextCheck(
  context: CheckContext,
  read: () => Report,
  found: (findings: TextFindings) => void,
): TextCheck {
  let rules: readonly Rule[] = [];
  let run = 0;
  const rest = createRestTimer(() => void check(read()));

  async function check(report: Report): Promise<void> {
    run += 1;
    const mine = run;
    const issues: Issue[] = [];
    if (hasOverlongText(report)) return found({ report, issues });
    let until = performance.now() + sliceOfTime;
    for (const some of issuesInTurn(subjectOf(report, context), rules)) {
      issues.push(...some);
      if (performance.now() < until) continue;
      await nextTask();
      if (run !== mine) return;
      until = performance.now() + sliceOfTime;
    }
    found({ report, issues });
  }

  return {
    learn(learned) {
      rules = learned;
      rest.set(0);
    },
    changed() {
      run += 1;
      if (rules.length > 0) rest.set(checkDelay);
    },
  };
}

/** Saving refuses such a text, and that is what to mend first: its rules would take seconds. */
function hasOverlongText({ fields }: Report): boolean {
  return [...fields.values()].some(
    (value) => typeof value === "string" && value.length > longestText,
  );
}

/** Lets the browser take what waits, keys first; a timer would be held back to 4 ms and more. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
