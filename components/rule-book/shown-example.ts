import { formatCell } from "@/lib/report/cell-value";
import type { Example, ExampleReport } from "@/lib/rules/examples/example";
import { exampleContext, exampleReport } from "@/lib/rules/examples/example-report";
import { wordsOf } from "@/lib/rules/explanation";
import type { Rule } from "@/lib/rules/issue";
import { issuesInTurn, subjectOf } from "@/lib/rules/issues-in-turn";
import { textFields } from "@/lib/rules/text/report-texts";
import { narrativeAddress } from "@/lib/template/cells";
import type { ReportTemplate } from "@/lib/template/template";

/** An example as readers see it: what differs from a sound report, and what the rule says of it. */
export type ShownExample = {
  readonly note: string;
  readonly parts: readonly ShownPart[];
  readonly findings: readonly string[];
};

/** Where, what stands there, and which of its words the rule objects to. */
export type ShownPart = {
  readonly where: string;
  readonly text: string;
  readonly marked: readonly string[];
};

/** What the rule says of its example is asked of the rule itself, so that both always agree. */
export function shownExample(rule: Rule, example: Example): ShownExample {
  const report = exampleReport(example.report);
  const issues = [...issuesInTurn(subjectOf(report, exampleContext(example)), [rule])].flat();
  const marked = issues.flatMap(({ passages = [] }) =>
    passages.map((passage) => wordsOf(report, passage)),
  );
  return {
    note: example.note,
    parts: [
      ...partsOf(example.report ?? {}, report.template, "").map((part) => ({ ...part, marked })),
      ...besideParts(example, report.template).map((part) => ({ ...part, marked: [] })),
      ...publishedParts(example, report.template).map((part) => ({ ...part, marked: [] })),
    ],
    findings: issues.map(({ message }) => message),
  };
}

type Part = Omit<ShownPart, "marked">;

function partsOf(
  { year, organization, texts = {}, figures = {} }: ExampleReport,
  template: ReportTemplate,
  whose: string,
): readonly Part[] {
  return [
    ...(year === undefined ? [] : [{ where: `${whose}年度`, text: `${year}年` }]),
    ...(organization === undefined ? [] : [{ where: `${whose}单位`, text: organization }]),
    ...Object.entries(texts).map(([key, text]) => ({
      where: `${whose}${nameOfText(template, key)}`,
      text: text ?? "（未填写）",
    })),
    ...Object.entries(figures).map(([name, figure]) => ({
      where: `${whose}表格 ${name.replaceAll("·", " · ")}`,
      text: (figure === null ? "" : formatCell(figure)) || "（空白）",
    })),
  ];
}

/** Last year's report, other offices' and what the file printed. */
function besideParts(
  { prior, others = [], printed = {} }: Example,
  template: ReportTemplate,
): readonly Part[] {
  const { title = [], beforeTitle = [], headings = [], labels = [], besideTables = [] } = printed;
  const { misshapenRows = [], otherFormats = [] } = printed;
  return [
    ...(prior ? partsOf(prior, template, "上年 ") : []),
    ...others.flatMap(({ name, ...report }) => partsOf(report, template, `${name} `)),
    ...beforeTitle.map((text) => ({ where: "标题之前", text })),
    ...title.map((text) => ({ where: "标题", text })),
    ...headings.map(({ text }) => ({ where: "各部分标题", text })),
    ...labels.map(({ text }) => ({ where: "表格栏目", text })),
    ...besideTables.map(({ text }) => ({ where: "表格旁", text })),
    ...otherFormats.map(({ words }) => ({ where: "表格栏目", text: words.join("、") })),
    ...misshapenRows.map(({ row, valueCells }) => ({
      where: `表格 ${row.replaceAll("·", " · ")}`,
      text: `${valueCells} 个数值单元格`,
    })),
  ];
}

/** How the report was published, and what it was added up from. */
function publishedParts(
  { publication, aggregation }: Example,
  template: ReportTemplate,
): readonly Part[] {
  const { publishedOn, address, column, hasFile, missingYears = [], page } = publication ?? {};
  return [
    ...(publishedOn === undefined ? [] : [{ where: "公布日期", text: publishedOn ?? "没有公布" }]),
    ...(address === undefined
      ? []
      : [{ where: "公布网址", text: address?.trim() || "（未登记）" }]),
    ...(column ? [{ where: "栏目", text: column }] : []),
    ...(hasFile === false ? [{ where: "下载", text: "没有文件" }] : []),
    ...(missingYears.length > 0
      ? [{ where: "缺少的年度", text: `${missingYears.join("、")}年` }]
      : []),
    ...(page ? partsOf(page, template, "网页 ") : []),
    ...(aggregation?.addends ?? []).flatMap(({ name, approved, prior, ...report }) => [
      { where: "计入汇总", text: approved === false ? `${name}（未审核）` : name },
      ...partsOf(report, template, `${name} `),
      ...(prior ? partsOf(prior, template, `${name} 上年 `) : []),
    ]),
    ...(aggregation?.missing ?? []).map(({ name, reason }) => ({
      where: "没有计入汇总",
      text: reason?.trim() ? `${name}：${reason}` : name,
    })),
  ];
}

function nameOfText(template: ReportTemplate, key: string): string {
  const address = narrativeAddress(key);
  const field = textFields(template).find((one) => one.address === key || one.address === address);
  return field?.name ?? key;
}
