import type { MeasureKey } from "../../template/measures";
import type { Issue, Rule, Subject } from "../issue";
import { hasNoRequests } from "./doubtful-requests";
import { issueAbout, lastYear, placesOf, thisYear } from "./figures-of-years";

/** Cases about requests, where there was no request this year or last. */
export function findCasesWithoutRequests(subject: Subject, rule: Rule): readonly Issue[] {
  const before = [lastYear(subject, "toHandle"), lastYear(subject, "processed")];
  return before.every((count) => count === 0)
    ? casesWithout(subject, rule, "两年的表三都没有申请")
    : [];
}

/** The same, where last year's report is not at hand. */
export function findCasesBesideEmptyTable(subject: Subject, rule: Rule): readonly Issue[] {
  return subject.context.prior ? [] : casesWithout(subject, rule, "本年表三全部为 0");
}

function casesWithout(subject: Subject, rule: Rule, what: string): readonly Issue[] {
  const [reviews, suits] = [
    thisYear(subject, "reconsiderations"),
    thisYear(subject, "litigations"),
  ];
  if (reviews === null || suits === null || reviews + suits === 0) return [];
  if (!hasNoRequests(subject)) return [];
  return [
    {
      ...issueAbout(
        subject,
        rule,
        ["reconsiderations", "litigations"],
        `表四有行政复议 ${reviews} 件、行政诉讼 ${suits} 件，${what}。请核对是否漏填表三，或者案件与政府信息公开无关。`,
      ),
      places: [
        ...placesOf(subject, "reconsiderations", "litigations"),
        ...placesOf(subject, "received"),
      ],
    },
  ];
}

/** Cases that were open last year and are counted nowhere this year. */
export function findLostCases(subject: Subject, rule: Rule): readonly Issue[] {
  return blocks.flatMap(({ name, all, pending }) => {
    const [now, open] = [thisYear(subject, all), lastYear(subject, pending)];
    if (now === null || open === null || now >= open) return [];
    return [
      issueAbout(
        subject,
        rule,
        [all],
        `表四${name}总计 ${now} 件，上年报告尚未审结的有 ${open} 件。请核对上年未审结的案件是否计入本年。`,
      ),
    ];
  });
}

type Block = { readonly name: string; readonly all: MeasureKey; readonly pending: MeasureKey };

const blocks: readonly Block[] = [
  { name: "行政复议", all: "reconsiderations", pending: "reconsiderationsPending" },
  { name: "行政诉讼", all: "litigations", pending: "litigationsPending" },
];

/** Since 2024 a refusal goes to reconsideration first, so that direct suits need a second look. */
export function findDirectSuits(subject: Subject, rule: Rule): readonly Issue[] {
  const direct = thisYear(subject, "litigationsDirect") ?? 0;
  if (direct === 0) return [];
  return [
    issueAbout(
      subject,
      rule,
      ["litigationsDirect"],
      `表四未经复议直接起诉 ${direct} 件。2024年起对不予公开不服的应当先申请行政复议，请核对这些案件是否属于其他情形。`,
    ),
  ];
}

/** Suits after a reconsideration, where there was none this year or last. */
export function findSuitsWithoutReview(subject: Subject, rule: Rule): readonly Issue[] {
  const after = thisYear(subject, "litigationsAfterReconsideration") ?? 0;
  const reviews = [thisYear(subject, "reconsiderations"), lastYear(subject, "reconsiderations")];
  if (after === 0 || reviews.some((count) => count !== 0)) return [];
  return [
    issueAbout(
      subject,
      rule,
      ["litigationsAfterReconsideration", "reconsiderations"],
      `表四复议后起诉 ${after} 件，但本年和上年都没有行政复议。请核对是否应填在未经复议直接起诉。`,
    ),
  ];
}
