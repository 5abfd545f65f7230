/** Columns of a list of offices, in the order of the template to download. */
export const officeColumns = [
  { key: "code", title: "编码" },
  { key: "fullName", title: "全称" },
  { key: "shortName", title: "简称" },
  { key: "kind", title: "类别" },
  { key: "parentCode", title: "上级编码" },
  { key: "validFrom", title: "起始年度" },
  { key: "validTo", title: "终止年度" },
  { key: "signOff", title: "落款" },
  { key: "contactAddress", title: "地址" },
  { key: "contactPostcode", title: "邮编" },
  { key: "contactPhone", title: "电话" },
  { key: "contactEmail", title: "邮箱" },
  { key: "contactWebsite", title: "网址" },
] as const;

export type OfficeColumn = (typeof officeColumns)[number]["key"];

/** Without these a list says too little; the others may be left out. */
export const requiredColumns = ["code", "fullName", "kind"] as const satisfies OfficeColumn[];

export function columnTitle(column: OfficeColumn): string {
  return officeColumns.find(({ key }) => key === column)?.title ?? column;
}
