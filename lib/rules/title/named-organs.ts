import { textAt } from "../../report/report";
import { onceFor } from "../../template/once";
import type { Passage, Subject } from "../issue";
import { preambleOf, writtenPart } from "../structure/narrative-parts";
import { matchesOf } from "../text/matches-of";
import { type Paragraph, passageIn, type TextPart } from "../text/report-texts";
import { plainName } from "./organ-names";
import { reportTitle } from "./report-title";

/** A name that stands where only the office's own name belongs. */
export type NamedOrgan = {
  readonly name: string;
  /** 标题, 前言, 落款, or the section. */
  readonly where: string;
  readonly place: string;
  readonly passage: Passage | null;
};

/**
 * Names in places that belong to the office that reports: title and sign-off, the report's name and the
 * contact in the preamble, who works in the first sentence, who charges fees or has nothing else to
 * report. Offices named elsewhere cooperate, lead or advise and are none of our business.
 */
export const namedOrgans = onceFor((subject: Subject): readonly NamedOrgan[] => {
  const preamble = preambleOf(subject);
  const overview = writtenPart(subject, "overview");
  const otherMatters = writtenPart(subject, "otherMatters");
  return [
    ...coverNames(subject),
    ...(preamble?.paragraphs ?? []).flatMap((one) => namesIn(preamble, one, inPreamble)),
    ...(overview?.paragraphs.slice(0, 2) ?? []).flatMap((one) =>
      namesIn(overview, one, [...asSubject, ...inPreamble]),
    ),
    ...(otherMatters?.paragraphs ?? []).flatMap((one) => namesIn(otherMatters, one, asReporter)),
  ];
});

function coverNames(subject: Subject): readonly NamedOrgan[] {
  const title = reportTitle(subject)?.organization ?? "";
  const signed = plainName(textAt(subject.report, "signature.organization") ?? "");
  return [
    { name: plainName(title), where: "标题", place: "title", passage: null },
    { name: signed, where: "落款", place: "signature.organization", passage: null },
  ].filter(({ name }) => name !== "");
}

function namesIn(
  part: TextPart | null,
  paragraph: Paragraph,
  patterns: readonly RegExp[],
): readonly NamedOrgan[] {
  return patterns.flatMap((pattern) =>
    matchesOf(paragraph.plain, pattern).flatMap(({ 0: all, 1: words = "", index }) => {
      const name = organName.exec(words)?.[0] ?? "";
      if (name === "" || noName.test(name) || ofDocument.test(words)) return [];
      const start = index + all.indexOf(name);
      const passage = passageIn(paragraph, start, start + name.length);
      return [{ name, where: part?.name ?? "", place: paragraph.address, passage }];
    }),
  );
}

/** Up to the end of an organ's name, a part of it may follow; offices of governments may always be contacted. */
const organName =
  /^.{2,24}?(局|委员会|管委会|办事处|街道办|[镇乡]人民政府|[镇乡]政府|厅|中心|支队|大队)(?!.{13,})/;
const ofDocument = /关于|印发|转发/;
const noName = /^[我本全各该其由在]|认真|贯彻|落实|组织|[、和与及]/;

const name = "([\\u4e00-\\u9fa5]{3,30}?)";
const inPreamble = [
  new RegExp(`请(?:与|联系|向)${name}(?:联系|咨询|反映|（|，|。|$)`, "g"),
  new RegExp(`(?:编制|发布|公布|形成)[了的本]?《?(?:20\\d\\d年)?${name}20\\d\\d年度?政府信息`, "g"),
  new RegExp(`(?:现将|结合)(?:20\\d\\d年)?${name}(?:20\\d\\d年|工作实际|实际)`, "g"),
  new RegExp(`[，。]${name}结合[^，。]{0,8}实际`, "g"),
  new RegExp(`由${name}(?=编制|负责|组织|结合|根据|按照|汇总|总结)`, "g"),
  new RegExp(
    `(?:^|[。，；])${name}(?=现将|特编制|特制定|编制|组织编制|对20|对本年|对上年|向社会|起草|撰写|公布|发布|(?:按照|根据|依据|遵照)《)`,
    "g",
  ),
  new RegExp(`《${name}(?=20\\d\\d年度?政府信息公开)`, "g"),
];
const asSubject = [
  new RegExp(
    `(?:^|^20\\d\\d年(?:度|以来)?，|^一年来，|^今年以来，|(?:领导|指导|支持|关心|部署)下，)${name}(?=认真|严格|坚持|深入|全面|按照|紧紧|紧扣|以|积极|高度|根据|围绕|落实|贯彻|持续|在|不断|切实|扎实|始终|聚焦|主动|进一步|继续|依法)`,
    "g",
  ),
];
/** At the head of a sentence; 县行政审批局 and the like, without the name of a place, are offices beside or above. */
const asReporter = [
  new RegExp(
    `(?:^|。)(?:\\d[.、]|（[一二三四]）)?(?:20\\d\\d年度?，?)?(?![省市县区州])${name}(?=20\\d\\d年|按照|严格|根据|依据|依法|依申请|未|没有|无|暂无|共|全年|认真|收取|办理|承办|落实)`,
    "g",
  ),
];
