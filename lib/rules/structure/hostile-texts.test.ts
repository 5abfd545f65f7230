import { expect, test } from "vitest";
import { withValues } from "../../report/report";
import { narrativeAddress } from "../../template/cells";
import { exampleReport } from "../examples/example-report";
import { subjectOf } from "../issues-in-turn";
import { titleRules } from "../title/title-rules";
import { structureRules } from "./structure-rules";

const length = 20_000;
/** What makes a careless pattern try everything: beginnings without their ends, over and over. */
const hostile = [
  "《",
  "《政府信息公开",
  "（以下简称",
  "（以下简称《条例》）",
  "一是",
  "（一）",
  "1.",
  "由总体情况、",
  "请与某某",
  "2025年1月1日",
  "统计期限",
  "国办公开办函〔2021〕",
  "电话：0",
  "编制2025年",
  "条例",
  "××",
  "\n（一）\n1.",
].map((piece) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length));

const report = exampleReport();
const addresses = ["preamble", narrativeAddress("overview"), narrativeAddress("improvements")];
const subjects = hostile.map((text) =>
  subjectOf(
    withValues(
      report,
      addresses.map((one) => [one, text] as const),
    ),
    {},
  ),
);

test.each([...structureRules, ...titleRules].map((rule) => [rule.id, rule] as const))(
  "%s takes no longer for a text made to be slow",
  (_, rule) => {
    for (const subject of subjects) {
      const before = performance.now();
      rule.find(subject, rule);
      // A pattern that blows up takes minutes.
      expect(performance.now() - before).toBeLessThan(1000);
    }
  },
);
