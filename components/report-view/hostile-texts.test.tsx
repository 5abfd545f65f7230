import { parseFragment } from "parse5";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { hostileTexts } from "@/lib/fixtures/hostile-texts";
import { blankReport, withValues } from "@/lib/report/report";
import { cellsOf, fieldAddresses } from "@/lib/template/cells";
import { templates } from "@/lib/template/registry";
import { ReportAnswers } from "./report-answers";

type Node = {
  readonly nodeName: string;
  readonly childNodes?: readonly Node[];
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
};

function everyNode(node: Node): readonly Node[] {
  return [node, ...(node.childNodes ?? []).flatMap(everyNode)];
}

test.each(
  templates.flatMap((template) =>
    hostileTexts.map((text) => [template.id, text, template] as const),
  ),
)("in the printed form of %s %j is words and nothing else", (_, text, template) => {
  const cells = new Set(cellsOf(template).map(({ address }) => address));
  const answers = [...fieldAddresses(template)].map(
    (address) => [address, cells.has(address) ? { raw: text } : text] as const,
  );
  const report = withValues(blankReport(template, 2025, text), answers);
  const page = renderToStaticMarkup(
    <ReportAnswers reportId="1" report={report} issues={[]} editable={false} />,
  );
  const nodes = everyNode(parseFragment(page));
  const names = nodes.map(({ nodeName }) => nodeName);
  expect(names.filter((name) => /^(script|img|iframe|#comment|w:)/.test(name))).toEqual([]);
  const attributes = nodes.flatMap(({ attrs = [] }) => attrs);
  expect(
    attributes.filter(({ name, value }) => /^on/.test(name) || /^\s*javascript:/i.test(value)),
  ).toEqual([]);
});
