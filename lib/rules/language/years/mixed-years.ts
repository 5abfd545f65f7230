import type { Issue, Passage, Rule, Subject } from "../../issue";
import { fewOf } from "../../text/excerpt";
import { matchesOf } from "../../text/matches-of";
import { editingFix, safeFix } from "../../text/text-fix";
import { passageIssue } from "../../text/text-issue";
import { hitsOf, passageOfHit, sentenceAround } from "../../text/whole-text";

/** Dates with and without spaces side by side, and 今年 in a report that is read next year (X07). */
export function findMixedYears(subject: Subject, rule: Rule): readonly Issue[] {
  return [...spacedDates(subject, rule), ...relativeYears(subject, rule)];
}

/** One issue for the whole report, as it is the difference that disturbs. */
function spacedDates({ report, texts, context }: Subject, rule: Rule): readonly Issue[] {
  const parts = texts.filter(({ address }) => address !== "signature.date");
  const spaced = parts.flatMap((part) =>
    matchesOf(part.text, /[ \u3000\u00a0]{1,8}(?=[年月日])(?<=\d[ \u3000\u00a0]{1,8})/g).map(
      ({ 0: gap, index }) => ({
        part,
        address: part.address,
        start: index,
        end: index + gap.length,
      }),
    ),
  );
  const [first] = spaced;
  const printedTight = context.printed?.title.some((line) => /\d年/.test(line)) ?? false;
  const isMixed = printedTight || parts.some(({ text }) => /\d[年月日]/.test(text));
  if (!first || !isMixed) return [];
  const passages: Passage[] = spaced.map(({ address, start, end }) => ({ address, start, end }));
  const own = spaced.filter(({ part }) => part === first.part);
  const message = `报告中日期的写法不一致：${first.part.name}的${fewOf(first.part, own)}数字后有空格，别处没有。请统一为“${report.year}年”这样不加空格的写法。`;
  const edits = passages.map((passage) => ({ ...passage, text: "" }));
  return [passageIssue(rule, message, passages, safeFix("去掉日期中的空格", edits))];
}

/** 今年以来, 今年 at the beginning of what was done; a plan may look at its own year. */
function relativeYears({ report, texts }: Subject, rule: Rule): readonly Issue[] {
  return hitsOf(
    texts,
    /今年(?:以来|上半年|下半年)?(?=，|我|全|共|新|收|受|发)|去年(?=，|我|全|共|新|收|受|同期)/g,
  )
    .filter(
      (hit) => hit.part.section !== null && !/下一步|“[^”]{0,30}$/.test(sentenceAround(hit).before),
    )
    .map((hit) => {
      const passage = passageOfHit(hit);
      const year = hit.match[0].startsWith("去年") ? report.year - 1 : report.year;
      const text = `${year}年${hit.match[0].slice(2).replace("以来", "")}`;
      return passageIssue(
        rule,
        `${hit.part.name}写“${hit.match[0]}”，报告在次年公布，读者会看错年份，应写明“${text}”。`,
        [passage],
        editingFix(`改为“${text}”`, [{ ...passage, text }]),
      );
    });
}
