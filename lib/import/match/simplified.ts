/** Traditional characters and radicals of the labels, in pairs with the official ones. */
const pairs =
  "條条項项規规範范數数廢废現现單单萬万對对務务許许處处罰罚強强業业費费購购額额總总計计請请況况織织機机構构會会團团體体關关係系於于與与屬属國国祕秘險险護护權权內内類类過过" +
  "執执檔档詢询無无沒没製制補补後后確确認认獲获訪访舉举報报訴诉複复復复覆复議议審审結结維维糾纠訟讼經经書书動动狀状題题進进應应號号據据當当繼继續续辦办轉转實实際际訊讯見见發发" +
  "開开⺠民⻓长⻔门⻅见⻚页⻋车⻉贝⻛风為为們们個个";

const simpler = new Map(
  Array.from({ length: pairs.length / 2 }, (_, at) => [pairs[at * 2], pairs[at * 2 + 1]]),
);

const traditional = new RegExp(`[${[...simpler.keys()].join("")}]`, "gu");

/** The text with the traditional characters of official labels simplified; all others stay. */
export function simplified(text: string): string {
  return text.replace(traditional, (character) => simpler.get(character) ?? character);
}
