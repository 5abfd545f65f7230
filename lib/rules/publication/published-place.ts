import type { Issue, Rule, Subject } from "../issue";
import { quoted } from "../names";
import { issueOf } from "./published-in-time";

/** Published, but nobody has written where. */
export function findNoAddress({ context: { publication } }: Subject, rule: Rule): readonly Issue[] {
  if (!publication || publication.publishedOn === null) return [];
  return (publication.address ?? "").trim() === ""
    ? [issueOf(rule, "已经公布，但没有登记公布的网址。请补充。")]
    : [];
}

/** A site that is no government's; the address may have been copied from elsewhere. */
export function findOtherSite({ context: { publication } }: Subject, rule: Rule): readonly Issue[] {
  const address = publication?.address?.trim() ?? "";
  if (publication?.publishedOn === null || address === "" || isGovernmentSite(address)) return [];
  return [
    issueOf(
      rule,
      `公布的网址${quoted(address)}不是政府网站（gov.cn）。请核对是否为政府信息公开平台。`,
    ),
  ];
}

function isGovernmentSite(address: string): boolean {
  const host = /^https?:\/\/([^/:?#\s]+)/i.exec(address)?.[1] ?? "";
  return /(^|\.)gov\.cn$/i.test(host);
}

/** Nothing to download beside the page (《条例》第二十四条: 检索、查阅、下载). */
export function findNoFile({ context: { publication } }: Subject, rule: Rule): readonly Issue[] {
  return publication?.hasFile === false
    ? [issueOf(rule, "公布的页面没有可以下载的文件。请附上 Word 或 PDF 文件。")]
    : [];
}

/** Earlier reports that can no longer be found. */
export function findMissingYears(
  { report, context: { publication } }: Subject,
  rule: Rule,
): readonly Issue[] {
  const years = (publication?.missingYears ?? []).filter((year) => year < report.year);
  if (years.length === 0) return [];
  const spelled = [...years].sort().join("、");
  return [
    issueOf(rule, `年报专栏里找不到 ${spelled} 年的报告。请补充公布，历年年报应当都能查到。`),
  ];
}

/** In another column of the site than that of annual reports. */
export function findOtherColumn(
  { context: { publication } }: Subject,
  rule: Rule,
): readonly Issue[] {
  const column = publication?.column?.trim() ?? "";
  if (column === "" || /年报|年度报告/.test(column)) return [];
  return [issueOf(rule, `公布在${quoted(column)}栏目，应公布在政府信息公开年报栏目。`)];
}

/** Pictures of tables can be neither searched nor copied. */
export function findScannedTables(
  { context: { publication } }: Subject,
  rule: Rule,
): readonly Issue[] {
  return publication?.scanned === true
    ? [issueOf(rule, "公布的页面用图片或扫描件代替文字和表格，无法检索。请改为文字和表格。")]
    : [];
}
