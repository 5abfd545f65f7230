import type { Rule, RuleFamily } from "./issue";

/** Chinese name of each family, in the order of the rule book. */
export const ruleFamilies: Readonly<Record<RuleFamily, string>> = {
  S: "结构和标题",
  P: "标题、前言和落款",
  A: "表二：主动公开政府信息情况",
  B: "表三：收到和处理申请情况",
  C: "表四：行政复议、行政诉讼情况",
  N: "正文中的数字与表格",
  X: "文字和标点",
  U: "公布",
  G: "汇总",
};

export const familyKeys = Object.keys(ruleFamilies) as readonly RuleFamily[]; // the keys of a Record over the union

export function familyOf({ id }: Pick<Rule, "id">): RuleFamily {
  const family = familyKeys.find((key) => id.startsWith(key));
  if (!family) throw new Error(`rule ${id} has no family`);
  return family;
}
