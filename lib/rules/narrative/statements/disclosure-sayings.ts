import type { Figure } from "../figures/figure";
import { endsWith } from "./phrase";
import { type Saying, saying } from "./statement";

/** What a figure says about documents and decisions of the year (表二). */
export function disclosureSaying(figure: Figure): Saying | null {
  return documentSaying(figure) ?? decisionSaying(figure);
}

/** 制发行政规范性文件4件, 废止1件, 现行有效32件. */
function documentSaying(figure: Figure): Saying | null {
  const { tail } = figure;
  // 清理废止3件 is what a review ended in.
  const words = figure.near.slice(-longestPhrase).replace(/清理(?:后|并|中)?(?=废止|宣布失效)/, "");
  const before = `${figure.before}${nextInList(figure)}`;
  const about = lastKind(`${before}${tail}`);
  if (about === "规范性文件" && kept.test(words)) return keptDocuments;
  if (!about || otherWork.test(words)) return null;
  const [issued, repealed, inEffect] = about === "规章" ? rules : documents;
  if (/同一|同时/.test(words)) return null;
  if (ended.test(words)) return named(words, before) ? repealed : null;
  if (valid.test(words)) return named(words, before) ? inEffect : null;
  if (about !== "规章" && publicTotal.test(words)) {
    return saying("inEffect", ["normativeDocumentsPublic"], ["normativeDocumentsInForce"]);
  }
  if (about !== "规章" && newlyPublic.test(words)) {
    return named(words, before)
      ? saying("issued", ["normativeDocumentsDisclosed"], ["normativeDocumentsIssued"])
      : null;
  }
  if (made.test(words)) return issued;
  if (disclosed.test(words) && about !== "规章") {
    return saying(
      "issued",
      ["normativeDocumentsDisclosed"],
      ["normativeDocumentsIssued"],
      ["normativeDocumentsPublic"],
      ["normativeDocumentsInForce"],
    );
  }
  return null;
}

/** 废止2件，现行有效的规范性文件21件: the next of the list says what the first counts. */
function nextInList({ paragraph, number }: Figure): string {
  const behind = paragraph.plain.slice(number.end, number.end + 20);
  return /^[，、](?:现行|继续)有效的?(?:行政)?规范性文件/.exec(behind)?.[0] ?? "";
}

const longestPhrase = 40;

/** Which of the two was named last before the number. */
function lastKind(words: string): "规章" | "规范性文件" | null {
  const document = words.lastIndexOf("规范性文件");
  const rule = words.search(/(?:政府|部门)规章(?!制度)[^，；。]{0,20}$/);
  if (document === -1 && rule === -1) return null;
  return rule > document ? "规章" : "规范性文件";
}

/** 废止2件 belongs to documents only where they are named in the clause or just before. */
function named(words: string, before: string): boolean {
  return /规范性文件|规章/.test(words) || /(?:规范性文件|规章)[^。；]{0,30}$/.test(before);
}

const documents = [
  saying("issued", ["normativeDocumentsIssued"]),
  saying("repealed", ["normativeDocumentsRepealed"]),
  saying("inEffect", ["normativeDocumentsInForce"], ["normativeDocumentsPublic"]),
] as const;
const rules = [
  saying("governmentRules", ["regulatoryRulesIssued"]),
  saying("governmentRules", ["regulatoryRulesRepealed"]),
  saying("governmentRules", ["regulatoryRulesInForce"]),
] as const;

/** Reviewing, filing and explaining documents makes none. */
const otherWork =
  /审查|审核|备案|清理|评估|解读|起草|征求|修[改订]|党|草案|意见|目录|信息|转发|合法性|归集|上传|报送|继续有效|保留/;
/** What a review kept is no more than what is in effect. */
const kept = endsWith("(?:继续|保留)有效的?(?:行政)?规范性文件");
const keptDocuments: Saying = {
  ...saying("inEffect", ["normativeDocumentsInForce"], ["normativeDocumentsPublic"]),
  isPart: true,
};
const kindWords = "(?:行政)?规范性文件|(?:政府|部门)规章";
const made = new RegExp(
  `(?:制发|制定|制作|出台|印发|发布|颁布)(?:并?(?:公布|发布|印发|实施))?(?:了)?(?:的)?(?:本级|政府|部门)?(?:${kindWords})?(?:共|共计|数量?|件数|为|有|计|：|的|了){0,6}$|(?:${kindWords})(?:本年)?(?:制发|新制定|制定)(?:件数|数|为|共|：){0,4}$`,
);
/** Columns of the format of 2019. */
const newlyPublic = endsWith("新公开");
const publicTotal = endsWith("对外公开总数量?|对外公开总");
const disclosed = new RegExp(
  `公开(?:了)?(?:本级|政府|部门)?(?:${kindWords})(?:共|共计|为|有|计){0,4}$`,
);
const ended = endsWith(
  `废止(?:失效)?(?:了)?(?:${kindWords}|文件)?|宣布失效(?:${kindWords})?|(?:${kindWords})(?:本年)?废止`,
);
const valid = endsWith(`现行有效(?:的)?(?:${kindWords}|文件)?|(?:${kindWords})(?:共)?现行有效`);

/** 作出行政许可决定1728件. Decisions that were put on a website are fewer. */
function decisionSaying({ near, before }: Figure): Saying | null {
  const words = near.slice(-longestPhrase);
  const said = /作出|做出/.test(words) ? words : before.slice(-longestPhrase);
  const decision = decisionIn(words);
  if (!decision || !shown.test(said)) return decision;
  return /公示[^，。；]{0,30}决定/.test(said) ? { ...decision, isPart: true } : null;
}

function decisionIn(words: string): Saying | null {
  if (decided("许可").test(words)) return saying("licensing", ["licensing"]);
  if (decided("处罚").test(words)) return saying("sanctions", ["penalties"]);
  if (decided("强制").test(words)) return saying("sanctions", ["coercions"]);
  return null;
}

const shown = /公[开示布]|发布|归集|推送|上[传报网]|录入|报送|信息|双公示|其中/;

function decided(kind: "许可" | "处罚" | "强制"): RegExp {
  return decisions[kind];
}

const decisions = {
  许可: decision("许可"),
  处罚: decision("处罚"),
  强制: decision("强制"),
};

/** The verb or the word 决定 makes it a count of decisions. */
function decision(kind: string): RegExp {
  return new RegExp(
    `(?:作出|做出|实施|办理)(?:各类)?(?:的)?行政${kind}(?:处理)?(?:决定|措施)?(?:共|共计|数量|为|计|有){0,4}$|行政${kind}(?:处理)?决定(?:数量)?(?:共|共计|为|计|有){0,4}$`,
  );
}
