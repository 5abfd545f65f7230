/** The words of a label without numbering, brackets, spaces and explanation: what reports keep. */
export function labelWords(label: string): string {
  return label
    .normalize("NFKC")
    .replace(/\(区分处.*$/su, "")
    .replace(/^\s*(\([一二三四五六七]?\)?|[一二三四五六七]\)|[一二三四]、|\d[.、])/u, "")
    .replace(/[^\p{Script=Han}]/gu, "");
}
