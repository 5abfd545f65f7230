import type { ColumnLeaf, HeadNode, Relation, Table } from "./template";

/** 表四, identical in both issued formats: three blocks of four results and their total. */
export const disputesTable: Table = {
  key: "disputes",
  section: "disputes",
  caption: null,
  corner: null,
  columns: [
    { label: "行政复议", children: results("reconsideration") },
    {
      label: "行政诉讼",
      children: [
        { label: "未经复议直接起诉", children: results("litigationDirect") },
        { label: "复议后起诉", children: results("litigationAfterReconsideration") },
      ],
    },
  ],
  rows: [
    {
      key: "disputedCases",
      label: "",
      guidance: {
        text: "因政府信息公开工作被申请行政复议、提起行政诉讼的案件件数，按本年1月1日至12月31日的结果填写，没有的填 0。",
        basis: "《条例》第五十条第（三）项",
      },
    },
  ],
  relations: [
    resultTotal("reconsideration"),
    resultTotal("litigationDirect"),
    resultTotal("litigationAfterReconsideration"),
  ],
  cellRules: {
    unanswered: "C01",
    invalid: "C02",
    invalidAmount: "C02",
    shape: "C07",
    blankTotal: "C03",
  },
};

function results(block: string): readonly HeadNode<ColumnLeaf>[] {
  return [
    result(
      `${block}Upheld`,
      "结果维持",
      "复议决定维持或者驳回；判决、裁定驳回诉讼请求或者驳回起诉等。",
    ),
    result(`${block}Corrected`, "结果纠正", "撤销、变更、确认违法，或者责令重新作出、限期履行等。"),
    result(`${block}OtherResult`, "其他结果", "终止、撤回、调解、不予受理、移送等。"),
    result(`${block}Pending`, "尚未审结", "12月31日尚未审结的案件。"),
    result(`${block}All`, "总计", "前四项之和，由系统计算，不用填写。"),
  ];
}

function result(key: string, label: string, text: string): ColumnLeaf {
  return { key, label, quantity: "count", guidance: { text, basis: null } };
}

function resultTotal(block: string): Relation {
  return {
    kind: "total",
    rule: "C03",
    axis: "columns",
    total: `${block}All`,
    parts: [`${block}Upheld`, `${block}Corrected`, `${block}OtherResult`, `${block}Pending`],
    partsLabel: "四种结果之和",
    movedRule: null,
  };
}
