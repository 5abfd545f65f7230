/** A state of the rule book that was given out, newest first on the page, oldest first here. */
export type RuleBookVersion = {
  readonly version: string;
  /** Day it was given out, YYYY-MM-DD. */
  readonly date: string;
  readonly changes: readonly RuleChange[];
};

export type RuleChange = {
  readonly kind: "added" | "changed" | "removed";
  readonly rules: readonly string[];
  /** Chinese sentence: what it does now, and why. */
  readonly note: string;
};

/** Every change of the rule book. A rule that is new, changed or gone is told here first. */
export const ruleHistory: readonly RuleBookVersion[] = [
  {
    version: "1",
    date: "2026-11-22",
    changes: [
      {
        kind: "added",
        rules: [
          ...["A01", "A02", "A04", "A06", "A10", "A11", "A12"],
          ...["B01", "B02", "B03", "B04", "B05", "B06", "B08", "B09", "B15"],
          ...["C01", "C02", "C03", "C07"],
        ],
        note: "三张表的填写要求和勾稽关系。",
      },
    ],
  },
  {
    version: "2",
    date: "2026-11-30",
    changes: [
      {
        kind: "added",
        rules: numbered("S", 31),
        note: "六个部分、小标题序号和三段文字应有的内容。",
      },
      {
        kind: "added",
        rules: numbered("P", 31),
        note: "标题、前言、引用的文件、单位名称和落款。",
      },
      {
        kind: "added",
        rules: [
          ...["A05", "A07", "A08", "A09", "A13", "A19", "A20", "A21", "A22", "A23"],
          ...["B10", "B11", "B12", "B13", "B14", "B20", "B21", "B22", "B23"],
          ...["C04", "C05", "C06", "C10", "C11", "C12"],
        ],
        note: "三张表与上年报告、与本机关职权、表与表之间是否相称。",
      },
      {
        kind: "added",
        rules: [
          ...["A03", "A14", "A15", "A16", "A17", "A18"],
          ...["B07", "B16", "B17", "B18", "B19", "C08", "C09"],
        ],
        note: "导入的文件所印的表格名称是否与格式一字不差。",
      },
      {
        kind: "added",
        rules: numbered("N", 41),
        note: "正文中的数字、比例和“未收到申请”一类的说法与表格是否一致，与上年、与其他单位是否雷同。",
      },
      {
        kind: "added",
        rules: numbered("X", 42),
        note: "年份、错别字、标点、空格、断行、网页残留，以及不能公布的个人信息和涉密标志。",
      },
      { kind: "added", rules: numbered("U", 11), note: "公布的时间、网址、栏目和更正说明。" },
      { kind: "added", rules: numbered("G", 7), note: "汇总的数字和计入汇总的单位。" },
    ],
  },
];

/** The version in force. */
export function currentVersion(): RuleBookVersion {
  const version = ruleHistory.at(-1);
  if (!version) throw new Error("the rule book has no version");
  return version;
}

/** S01 to S31. */
function numbered(family: string, last: number): readonly string[] {
  return Array.from({ length: last }, (_, at) => `${family}${String(at + 1).padStart(2, "0")}`);
}
