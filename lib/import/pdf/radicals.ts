/** Radicals that have no character of their own in Unicode's tables of equivalence. */
const supplement = new Map(
  [
    ..."⻓长⻔门⻚页⻛风⻋车⻅见⻉贝⻘青⻢马⻩黄⻬齐⻰龙⺠民⻄西⻆角⻨麦⻝食⻣骨⻤鬼⻥鱼⻦鸟⻮齿⻜飞⺟母⻳龟⻁虎⻙韦⻐钅⻌辶⺩王⺼月⻖阝",
  ]
    .join("")
    .match(/../gu)
    ?.map((pair) => [...pair])
    .map(([radical = "", character = ""]) => [radical, character]),
);

/** Fonts in PDF files often name the radical ⽂ where the text has the character 文. */
export function withoutRadicals(text: string): string {
  return text
    .replace(/[\u2f00-\u2fdf]/g, (radical) => radical.normalize("NFKC"))
    .replace(/[\u2e80-\u2eff]/g, (radical) => supplement.get(radical) ?? radical);
}
