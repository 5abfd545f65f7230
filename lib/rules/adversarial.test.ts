import { describe, expect, test } from "vitest";
import { sampleReport } from "../fixtures/reports";
import { ogi2019 } from "../template/ogi-2019";
import { ogi2021 } from "../template/ogi-2021";
import { findIssues } from "./engine";
import { exampleContext, exampleReport } from "./examples/example-report";
import { requestText } from "./examples/narrative/text-examples";
import { findFigureIssues } from "./tables/find-figure-issues";

/** Cases on which the nearest product was measured to be wrong. */
describe("figures that a lenient reader lets pass", () => {
  test("−5 offset by +10 keeps every sum and is still an error", () => {
    const issues = findFigureIssues(
      sampleReport(ogi2021, {
        "requests.newlyReceived.naturalPerson": { raw: "-5" },
        "requests.newlyReceived.commercialEnterprise": 10,
        "requests.granted.naturalPerson": { raw: "-5" },
        "requests.granted.commercialEnterprise": 10,
      }),
    );
    expect(issues).toContainEqual(
      expect.objectContaining({
        rule: "B02",
        severity: "error",
        places: expect.arrayContaining(["tables.requests.newlyReceived.naturalPerson"]),
      }),
    );
  });
  test.each(["2.5", "12abc", "1O", "５.5", "12件"])("%s applications are no count", (raw) => {
    const issues = findFigureIssues(
      sampleReport(ogi2021, { "requests.newlyReceived.naturalPerson": { raw } }),
    );
    expect(issues.filter(({ rule }) => rule === "B02")).toMatchObject([{ severity: "error" }]);
  });
  test("a wrong total 49 for 51 in the single-row format of 2019 is an error", () => {
    const issues = findFigureIssues(
      sampleReport(ogi2019, {
        "requests.newlyReceived.naturalPerson": 51,
        "requests.granted.naturalPerson": 50,
        "requests.closed.naturalPerson": 1,
        "requests.processedTotal.naturalPerson": 49,
      }),
    );
    expect(issues).toContainEqual(
      expect.objectContaining({
        rule: "B05",
        severity: "error",
        message: expect.stringMatching(/51.*49.*相差 2/),
      }),
    );
  });
});

describe("numbers in sentences against 51 in 表三", () => {
  const figures = { 本年新收·自然人: 51, 予以公开·自然人: 51 };
  const found = (sentence: string) => {
    const example = requestText(sentence, figures);
    return findIssues(exampleReport(example.report), exampleContext(example))
      .filter(({ rule }) => rule.startsWith("N"))
      .map(({ rule, severity }) => `${rule} ${severity}`);
  };
  test.each([
    "全年共收到政府信息公开申请51件。",
    "全年共收到政府信息公开申请５１件。",
    "全年共收到政府信息公开申请五十一件。",
    "受理依申请公开51件。",
    "本年新收申请中网络申请30件，共51件。",
    "本年新收申请中网络申请30件、信函申请21件，共51件。",
  ])("right: %s", (sentence) => {
    expect(found(sentence)).toEqual([]);
  });
  test.each([
    "全年共收到政府信息公开申请1,051件。",
    "全年共收到政府信息公开申请1，051件。",
    "全年共收到政府信息公开申请５２件。",
    "全年共收到政府信息公开申请五十二件。",
    "受理依申请公开52件。",
    "本年新收申请中网络申请30件，共53件。",
  ])("wrong: %s", (sentence) => {
    expect(found(sentence)).toEqual(["N01 warning"]);
  });
});
