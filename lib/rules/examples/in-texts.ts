import type { Example } from "./example";

/** An example about words of 总体情况. */
export function inOverview(note: string, overview: string, says = ""): Example {
  return { note, says, report: { texts: { overview } } };
}

/** An example about words of 存在的主要问题及改进情况. */
export function inImprovements(note: string, improvements: string, says = ""): Example {
  return { note, says, report: { texts: { improvements } } };
}

/** An example about words of the preamble. */
export function inPreamble(note: string, preamble: string, says = ""): Example {
  return { note, says, report: { texts: { preamble } } };
}
