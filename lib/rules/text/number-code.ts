import { fitsAt } from "./fits-at";

/** 〔2021〕1, A4, 0736-5550101, 1.2.3, more digits than anything counts. */
export function isCode(plain: string, run: string, start: number, end: number): boolean {
  const before = plain[start - 1] ?? "";
  const behind = plain[end] ?? "";
  if (/[A-Za-z〔[【@#_:]/.test(before) || /[A-Za-z〕\]】@_:]/.test(behind)) return true;
  if (run.length > longestCount || /\.\d+\./.test(run) || /^0\d/.test(run)) return true;
  const dashed = /[-—－]/.test(before) || /[-—－]/.test(behind);
  if (dashed && run.replace(/\D/g, "").length > 4) return true;
  return fitsAt(hotLine, plain, end);
}

/** 12345热线. */
const hotLine = /热线|平台|公众|政务服务便民|专线/y;

const longestCount = 15;

/** 1. and 1、 head a paragraph or an item; （1） stands alone in its brackets. */
export function isNumbering(plain: string, run: string, start: number, end: number): boolean {
  if (run.length > 2) return false;
  const before = plain[start - 1] ?? "";
  const behind = plain[end] ?? "";
  if (before === "（" && behind === "）") return true;
  const headsItem = before === "" || /[。；：！？]/.test(before);
  return headsItem && /[.、）]/.test(behind);
}
