import { describe, expect, test } from "vitest";
import { filledText } from "../../report/offers";
import { type Report, withValues } from "../../report/report";
import { narrativeAddress } from "../../template/cells";
import { templates } from "../../template/registry";
import { exampleReport } from "../examples/example-report";
import { modelOffice } from "../examples/model-office";
import { issuesInTurn, subjectOf } from "../issues-in-turn";
import { titleRules } from "../title/title-rules";
import { structureRules } from "./structure-rules";

function found(report: Report): readonly string[] {
  const subject = subjectOf(report, { office: modelOffice });
  return [...issuesInTurn(subject, [...structureRules, ...titleRules])]
    .flat()
    .map(({ rule }) => rule);
}

describe.each(templates.map((template) => [template.id, template] as const))(
  "%s",
  (_, template) => {
    const report = exampleReport({ year: template.firstYear });
    const filled = (text: string) => filledText(text, report);

    test("offers a preamble that no rule objects to, but for its contact while that is not filled in", () => {
      const offered = withValues(report, [["preamble", filled(template.preambleOffer)]]);
      expect(found(offered)).toEqual(["P13"]);
    });

    const offers = template.sections.flatMap((section) =>
      section.kind === "narrative"
        ? section.offers.map(({ label, text }) => [label, section.key, text] as const)
        : [],
    );
    test.each(offers)(
      "%s: offers what no rule objects to but that it must be written on",
      (_label, key, text) => {
        const offered = withValues(report, [[narrativeAddress(key), filled(text)]]);
        const isHeadings = text.includes("\n");
        expect(found(offered)).toEqual(isHeadings ? ["S01"] : []);
      },
    );
  },
);
