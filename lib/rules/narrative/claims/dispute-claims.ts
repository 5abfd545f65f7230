import { matchesOf } from "../../text/matches-of";
import { type Claim, type Claimed, type ClaimWords, worded } from "./claim";

/** 未发生行政复议、行政诉讼: the negation reaches as far as its list of cases. */
export const noReconsideration: readonly Claim[] = [
  { none: ["reconsiderations"], find: (claimed) => denial(claimed, /复议/) },
];
export const noLitigation: readonly Claim[] = [
  { none: ["litigations"], find: (claimed) => denial(claimed, /诉讼|应诉/) },
];

function denial(claimed: Claimed, kind: RegExp): ClaimWords | null {
  if (!isAboutDisclosure(claimed)) return null;
  for (const match of matchesOf(claimed.text, denials)) {
    const words = match[0];
    if (kind.test(words) && !special.test(words)) {
      return { start: match.index, end: match.index + words.length };
    }
  }
  return null;
}

const denials =
  /(?:(?:未|没有|没|从未)(?:有)?(?:因|发生|出现|产生|引起|引发|收到|接到|涉及|存在|被申请|被提起|被)|(?<!毫)无(?!法|需|权|正当|理由|关|偿)(?:(?:因|涉及)[^，。；]{0,24})?(?:政府信息公开|信息公开|依申请公开|相关)?(?:引发|引起|产生)?的?(?:行政|提起))[^，。；]{0,40}|(?:行政复议|行政诉讼)(?:、(?:行政)?诉讼|和(?:行政)?诉讼|案件|件数|数量|申请){0,3}均?为零/g;

/** 未发生行政诉讼败诉 says that none was lost, not that there was none. */
const special =
  /败诉|纠[错正]|撤销|变更|维持|超期|逾期|前置|风险|复议后|未经复议|直接起诉|隐患|再次|二审|赔偿|支持/;

/** 均获维持, 零败诉: then nothing was corrected, and 均 leaves nothing open. */
export const allUpheld: readonly Claim[] = [
  upheld(/复议[^。；]{0,40}(?:均|全部)(?:获得?|被|予以|为|得到|结果)?(?:结果)?维持/, [
    "reconsiderationsCorrected",
    "reconsiderationsOtherwise",
    "reconsiderationsPending",
  ]),
  upheld(/(?:诉讼|应诉)[^。；]{0,40}(?:均|全部)(?:获得?|被|予以|为|得到|结果)?(?:结果)?维持/, [
    "litigationsCorrected",
    "litigationsOtherwise",
    "litigationsPending",
  ]),
  upheld(
    /复议[^。；，]{0,16}(?:零纠错|零纠正|无(?:一件?)?(?:被)?纠[错正]|未(?:被|发生|出现)(?:被)?(?:纠[错正]|撤销))/,
    ["reconsiderationsCorrected"],
  ),
  upheld(/零败诉|无(?:一件?)?败诉|未(?:发生|出现|有)?[^，。；]{0,12}败诉/, [
    "litigationsCorrected",
  ]),
];

function upheld(pattern: RegExp, none: Claim["none"]): Claim {
  return worded(
    pattern,
    none,
    (_, claimed) => isAboutDisclosure(claimed) && !/审结的|已审结|已结/.test(claimed.text),
  );
}

function isAboutDisclosure({ paragraph, topic }: Claimed): boolean {
  return /信息公开|政务公开|依申请/.test(topic) || /信息公开|政务公开|依申请/.test(paragraph.plain);
}
