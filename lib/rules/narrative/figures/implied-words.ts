import type { Figure } from "./figure";

/** What a number counts where the words for it stand further ahead; null where they stand with it. */
export function impliedWords(figure: Figure): string | null {
  return respectiveWords(figure) ?? shareWords(figure);
}

/** 「网络、信函申请分别为54件、14件」: the second number is about the second name. */
function respectiveWords({ number, sentence, paragraph, near }: Figure): string | null {
  const head = paragraph.plain.slice(Math.max(sentence.start, number.start - reach), number.start);
  const match = head.includes("分别") ? respective.exec(head) : null;
  const [, names = "", numbers = ""] = match ?? [];
  if (!match || (near !== "" && numbers !== "" && !/^[、和及]?$/.test(near))) return null;
  const listed = names.split(/、|和|及|与|或(?!其他|者)/).filter((name) => name !== "");
  const merged = mergedNames(listed);
  const at = numbers === "" ? 0 : (numbers.match(/\d+[^\d、，和及]{0,4}[、，和及]/g)?.length ?? 0);
  return merged.length > 1 ? (merged[at] ?? null) : null;
}

/** 法人 和 其他组织 are one name. */
function mergedNames(names: readonly string[]): readonly string[] {
  return names.flatMap((name, at) => {
    const next = names[at + 1] ?? "";
    if (/^其[他它]组织/.test(name) && names[at - 1]?.endsWith("法人")) return [];
    return [name.endsWith("法人") && /^其[他它]组织/.test(next) ? `${name}和${next}` : name];
  });
}

const respective =
  /(?:^|[，；：。（]|其中)([^，；：。（）\d]{2,40}?)(?:的?申请)?(?:数量?|件数)?分别(?:为|是|有|收到)((?:\d{1,7}[^\d、，和及]{0,4}[、，和及]){0,8})$/;
const reach = 100;

/** 「自然人申请占新收申请的87.4%（90件）」: the number in brackets is the share's. */
function shareWords({ previous, number, paragraph, near }: Figure): string | null {
  if (near !== "" || previous?.number.kind !== "percent" || number.kind !== "count") return null;
  if (paragraph.plain.slice(previous.number.end, number.start) !== "（") return null;
  return /^([^占]{1,20})占/.exec(previous.near)?.[1] ?? null;
}
