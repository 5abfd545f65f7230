import type { Rule } from "../../issue";
import { findForbiddenWords, findMisusedTerms, findOffTopicWords } from "./listed-words";
import { findBareFigures, findWrongMeasures } from "./measure-words";
import { findRepeatedSentences } from "./repeated-sentences";
import { findRepeatedWords } from "./repeated-words";
import { findTypos } from "./typos";
import { findUnfinishedSentences } from "./unfinished-sentences";

const care = "公布前应当校对（《党政机关公文处理工作条例》第二十二条）";
const focus = "国办公开办函〔2021〕30号：内容不能遗漏，也不宜泛化";

/** Words: wrong, repeated, missing, or of another matter. */
export const wordingRules: readonly Rule[] = [
  { id: "X02", severity: "warning", title: "错别字", basis: care, find: findTypos },
  {
    id: "X18",
    severity: "warning",
    title: "《条例》的用语混用",
    basis: "《条例》第一条、第二十七条、第四十二条、第五十条",
    find: findMisusedTerms,
  },
  { id: "X38", severity: "warning", title: "字词重复", basis: care, find: findRepeatedWords },
  {
    id: "X39",
    severity: "warning",
    title: "同一句话出现两次",
    basis: care,
    find: findRepeatedSentences,
  },
  {
    id: "X40",
    severity: "info",
    title: "量词不当",
    basis: "格式：申请和案件以“件”计",
    find: findWrongMeasures,
  },
  {
    id: "X41",
    severity: "info",
    title: "数字后缺少量词",
    basis: care,
    find: findBareFigures,
  },
  {
    id: "X13",
    severity: "info",
    title: "句子没有说完或缺少主语",
    basis: care,
    find: findUnfinishedSentences,
  },
  { id: "X08", severity: "info", title: "内容泛化", basis: focus, find: findOffTopicWords },
  {
    id: "X14",
    severity: "warning",
    title: "本单位词表中的禁用词",
    basis: "本单位或网站主管单位的规定",
    find: findForbiddenWords,
  },
];
