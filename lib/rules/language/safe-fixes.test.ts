import fc from "fast-check";
import { expect, test } from "vitest";
import { type Report, textAt, withValues } from "../../report/report";
import { applySafeFixes } from "../apply-fixes";
import { exampleReport } from "../examples/example-report";
import type { Issue, TextEdit } from "../issue";
import { issuesInTurn, subjectOf } from "../issues-in-turn";
import { languageRules } from "./language-rules";

/** Pieces of text with all that safe repairs mend, and what they must leave alone. */
const pieces = [
  "2025年,我局公开信息1,051条",
  "围绕经济 社会　发展",
  "公开渠道(网站、专栏):县政府网站",
  "公开３２０条，占９５．５％",
  '打造"阳光政务"品牌',
  "公开《关于印发《管理办法》的通知》",
  "公开。。",
  "解读，。",
  "答复,,",
  "公开\u200b信息",
  "贯彻中华人民共和国政府信息公开条例",
  "，对",
  "方便群众查阅",
  'A & B (Portable) 24" 9:30',
  "“四有”“三会”",
  "（一",
  "）",
  "条例):",
  "公开;?",
  "\u00a0",
  "的",
  "《",
  "”",
  "。",
  "，",
  "\n",
  "\n\n",
  "\r\n",
  "\n（一）存在的问题:",
  "\n（二）改进措施。",
  "\n(三)其他情况",
  "\n1.宣传贯彻情况。\n2.主动公开情况\n3.监督保障情况\n",
  "\n一是加强培训;",
  "\n浏览次数：12\n",
  "\n【打印】【关闭】\n",
  "\n青溪县民政局2025年政府信息公开工作年度报告\n",
  "2025 年 1 月",
  " ",
  "\t",
] as const;

const anyText = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 14 })
  .map((parts) => parts.join(""));

const anyTexts = fc.record({ overview: anyText, improvements: anyText, preamble: anyText });

function issuesIn(report: Report): readonly Issue[] {
  return [...issuesInTurn(subjectOf(report, {}), languageRules)].flat();
}

function safeEdits(issues: readonly Issue[]): readonly TextEdit[] {
  return issues.flatMap(({ fix }) => (fix?.safe ? (fix.edits ?? []) : []));
}

function applied(report: Report): Report {
  return withValues(report, applySafeFixes(report, issuesIn(report)));
}

test("after all safe repairs are made in one go none is left to make", () => {
  fc.assert(
    fc.property(anyTexts, (texts) => {
      const mended = applied(exampleReport({ texts }));
      const left = issuesIn(mended).filter(({ fix }) => fix?.safe);
      expect(left.map(({ message }) => message)).toEqual([]);
    }),
    { numRuns: 200, endOnFailure: true },
  );
});

test.each([
  [
    "a space that stands beside title marks only then",
    "贯彻中华人民共和国政府信息公开条例 2025年公开信息。",
  ],
  [
    "a numbered line that title marks make too long for a heading",
    "（三）其他情况公开320条，占95.5%贯彻中华人民共和国政府信息公开条例，对",
  ],
])("%s is mended in the same go", (_, overview) => {
  expect(issuesIn(applied(exampleReport({ texts: { overview } })))).not.toContainEqual(
    expect.objectContaining({ fix: expect.objectContaining({ safe: true }) }),
  );
});

test.each(pieces)("one pass is enough where only %j is to be mended", (piece) => {
  const overview = `2025年，我局公开信息320条。${piece}方便群众查阅，接受监督。`;
  const left = issuesIn(applied(exampleReport({ texts: { overview } })));
  expect(left.flatMap(({ fix, message }) => (fix?.safe ? [message] : []))).toEqual([]);
});

test("safe repairs change no character outside their edits", () => {
  fc.assert(
    fc.property(anyTexts, (texts) => {
      const report = exampleReport({ texts });
      const edits = safeEdits(issuesIn(report));
      const mended = applied(report);
      for (const address of ["preamble", "narratives.overview", "narratives.improvements"]) {
        const own = edits.filter((edit) => edit.address === address);
        const before = textAt(report, address) ?? "";
        const kept = [...before].filter((sign) => /\p{Script=Han}/u.test(sign));
        const touched = own.some(({ start, end }) =>
          /\p{Script=Han}/u.test(before.slice(start, end)),
        );
        const after = [...(textAt(mended, address) ?? "")].filter((sign) =>
          /\p{Script=Han}/u.test(sign),
        );
        // Only whole lines of foreign text are taken away with their words.
        if (!touched) expect(after.join("")).toBe(kept.join(""));
        expect(isMadeOf(before, textAt(mended, address) ?? "", own)).toBe(true);
      }
    }),
    { numRuns: 150, endOnFailure: true },
  );
});

/** What stands between the edits of a text stands in the same order in what they make of it. */
function isMadeOf(before: string, after: string, edits: readonly TextEdit[]): boolean {
  const covered = new Set(
    edits.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)),
  );
  let at = 0;
  for (let index = 0; index < before.length; index += 1) {
    if (covered.has(index)) continue;
    at = after.indexOf(before[index] ?? "", at) + 1;
    if (at === 0) return false;
  }
  return true;
}
