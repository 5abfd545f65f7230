import { onceFor } from "../../../template/once";
import type { TextPart } from "../../text/report-texts";
import { hitsOf, type Match, sentenceAround } from "../../text/whole-text";

/** A year written out in running text: 2025年. */
export type YearMention = Match & {
  readonly year: number;
  readonly before: string;
  readonly behind: string;
  readonly whole: string;
  /** It is part of a quoted title: 《2024年政务公开工作要点》. */
  readonly inTitle: boolean;
};

/** Years in preamble and narratives; the title and the sign-off have rules of their own. */
export const yearMentions = onceFor((texts: readonly TextPart[]): readonly YearMention[] =>
  hitsOf(texts, /(?:19|20)\d\d(?=年)(?<!\d{5})/g).flatMap((hit) => {
    if (hit.part.section === null && hit.part.address !== "preamble") return [];
    const around = sentenceAround(hit);
    const inTitle = around.before.lastIndexOf("《") > around.before.lastIndexOf("》");
    return [{ ...hit, ...around, year: Number(hit.match[0]), inTitle }];
  }),
);

/** 要点 and plans of work that are made for one year: 2024年政务公开工作要点. */
export function namesYearPlan({ behind }: YearMention): boolean {
  return /^年度?[^，。；：、《》（）“”]{0,14}?(?:工作要点|任务清单|重点工作安排)/.test(behind);
}

/** The year of a period of data is the concern of rule P06. */
export function namesDataPeriod({ whole }: YearMention): boolean {
  return /统计|期限|起止|数据(?:截止|截至)/.test(whole);
}
