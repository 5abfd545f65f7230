import type { DocumentContent } from "../blocks";
import type { Notice } from "../notice";
import { withPlainYears } from "./dates";
import type { MatchedTexts } from "./match-texts";

export type ReadTitle = {
  /** Null when the document names no year anywhere. */
  readonly year: number | null;
  readonly organization: string;
  readonly notices: readonly Notice[];
};

/** The year a document reports on and the organ that reports. */
export function readTitle(texts: MatchedTexts, document: DocumentContent): ReadTitle {
  const [year] = [titleYear, preambleYear, signedYear].flatMap((find) => find(texts) ?? []);
  const organization = document.organization ?? organizationOf(texts);
  const titled = titleYear(texts) !== null;
  const elsewhere = [
    ...(titled || year === undefined ? [] : [`标题中没有年度，按正文或落款读作 ${year} 年`]),
    ...(organization !== unnamed || document.organization !== null ? [] : ["没有找到单位名称"]),
    ...(texts.title !== "" || organization === unnamed
      ? []
      : [`没有找到标题，单位名称读作“${organization}”`]),
  ];
  return {
    year: year ?? null,
    organization,
    notices: elsewhere.map((message) => ({
      kind: "cover",
      severity: "warning",
      message: `${message}，请核对。`,
      places: [],
      source: texts.title === "" ? null : texts.title,
    })),
  };
}

function titleYear({ title }: MatchedTexts): number | null {
  const text = withPlainYears(title);
  const named = [...text.matchAll(/(20\d\d)\s*年/g)].at(-1)?.[1] ?? /20\d\d/.exec(text)?.[0];
  return named === undefined ? null : Number(named);
}

/** 「所列数据的统计期限为2020年1月1日至…」 or 「特编制2021年…政府信息公开年度报告」. */
function preambleYear(texts: MatchedTexts): number | null {
  const text = preambleOf(texts);
  const period = /(20\d\d)年1月1日(起)?至/.exec(text)?.[1];
  const named = namedReport.exec(text)?.[1];
  const year = period ?? named;
  return year === undefined ? null : Number(year);
}

/** The year before the sign-off. */
function signedYear({ fields }: MatchedTexts): number | null {
  const signed = fields.find(([address]) => address === "signature.date")?.[1];
  return typeof signed === "string" ? Number(signed.slice(0, 4)) - 1 : null;
}

const namedReport = /(20\d\d)年度?([^，。；《》年]{0,40}?)政府信息公开(?:工作)?(?:年度报告|年报)/;

/** Named in the title before the year or behind it, else in the preamble, else the one that signed. */
function organizationOf(texts: MatchedTexts): string {
  const signed = texts.fields.find(([address]) => address === "signature.organization")?.[1];
  return (
    nameInTitle(texts.title) ||
    (namedReport.exec(preambleOf(texts))?.[2] ?? "") ||
    (typeof signed === "string" ? signed : "") ||
    unnamed
  );
}

function nameInTitle(title: string): string {
  const printed = title.replace(/\s/g, "");
  const text = withPlainYears(printed);
  const [, before = "", behind = ""] =
    /^(.*?)20\d\d年?度?(.*?)(?:政府信息|政务信息|政务|信息)公开/.exec(text) ??
    /^(\D*?)(?:政府信息|政务信息|政务|信息)公开/.exec(text) ??
    [];
  const name = (before || behind).replace(/^关于|关于$|的$/g, "");
  const at = text.indexOf(name);
  // As printed where nothing but widths was changed: （丙） stays （丙）.
  return printed.length === text.length ? printed.slice(at, at + name.length) : name;
}

function preambleOf({ fields }: MatchedTexts): string {
  const preamble = fields.find(([address]) => address === "preamble")?.[1];
  return typeof preamble === "string" ? withPlainYears(preamble).replace(/\s/g, "") : "";
}

/** A report needs a name; the clerk sees at once that this is none. */
const unnamed = "（单位名称未写明）";
