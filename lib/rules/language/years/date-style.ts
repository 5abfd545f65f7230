import type { Issue, Passage, Rule, Subject, TextEdit } from "../../issue";
import { editingFix } from "../../text/text-fix";
import { passageIssue } from "../../text/text-issue";
import { hitsOf, type Match, passageOfHit, sentenceAround } from "../../text/whole-text";

/** Dates that are not written out: 25年, 2025.1.15, 二〇二五年 (X26). */
export function findShortDates({ report, texts }: Subject, rule: Rule): readonly Issue[] {
  return [...shortYears(report.year), ...writtenDates]
    .flatMap(({ pattern, full }) =>
      hitsOf(texts, pattern)
        .filter(isProse)
        .map((hit) => ({ hit, text: full(hit.match) })),
    )
    .map(({ hit, text }) => {
      const passage: Passage = passageOfHit(hit);
      const edit: TextEdit = { ...passage, text };
      return passageIssue(
        rule,
        `${hit.part.name}中的“${hit.match[0]}”写法不规范，正文中的日期用阿拉伯数字写全，应为“${text}”。`,
        [passage],
        editingFix(`改为“${text}”`, [edit]),
      );
    });
}

type Style = { readonly pattern: RegExp; readonly full: (match: RegExpExecArray) => string };

const writtenDates: readonly Style[] = [
  {
    pattern: /(?<![\d.\-/])(20\d\d)([.\-/])(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])(?![\d.\-/])/g,
    full: ([, year, , month, day]) => `${year}年${Number(month)}月${Number(day)}日`,
  },
  {
    pattern: /二[〇○零Ｏ0]([一二])([〇○零一二三四五六七八九])年/g,
    full: ([, tens = "", ones = ""]) => `20${digitOf(tens)}${digitOf(ones)}年`,
  },
];

/** 「25年，」 at the beginning of a clause, in a report of 2025 or the years beside it. */
function shortYears(year: number): readonly Style[] {
  const near = [year - 1, year, year + 1].map((one) => String(one % 100).padStart(2, "0"));
  return [
    {
      pattern: new RegExp(
        `(?<=^|[，。；\\n])(${near.join("|")})年(?=度|全年|，我|，全|\\d{1,2}月)`,
        "g",
      ),
      full: ([, short]) => `20${short}年`,
    },
  ];
}

function digitOf(numeral: string): number {
  return Math.max(0, "〇一二三四五六七八九".indexOf(numeral));
}

/** Not the sign-off, titles of documents, their numbers, and addresses of pages. */
function isProse(hit: Match): boolean {
  const { before, behind } = sentenceAround(hit);
  const quoted = before.lastIndexOf("《") > before.lastIndexOf("》");
  const isText = hit.part.section !== null || hit.part.address === "preamble";
  return isText && !quoted && !/[A-Za-z/_〔[（]$/.test(before) && !/^[A-Za-z/_〕\]]/.test(behind);
}
