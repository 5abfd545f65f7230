import { type CellValue, isRaw, parseCell } from "../../report/cell-value";
import { plainDigits } from "../../report/plain-digits";
import type { Quantity } from "../../template/template";
import { cellText, isNoAnswer } from "./cell-text";

/** A printed text as a value, and what of the text the value does not say. */
export type ReadValue = { readonly value: CellValue; readonly remark: Remark | null };

export type Remark =
  /** /, —, 无: no answer, and never 0. */
  | "no-answer"
  /** A unit or thousands separators were printed with the figure. */
  | "unit"
  /** 75394432.52元 under a head that says 万元. */
  | "converted"
  /** 22（其中修订 16 件）: the figure was read, the explanation was not. */
  | "annotated"
  | "not-a-number";

/** Reads the text of a cell as the report prints it; what is no figure stays as it stood. */
export function readValue(quantity: Quantity, printed: string): ReadValue {
  const text = cellText(printed);
  if (text === "") return { value: null, remark: null };
  if (isNoAnswer(text)) return { value: null, remark: "no-answer" };
  // A ① of its own explains nothing: it is what was entered.
  const note = footnote.test(text) && text.replace(footnote, "").trim() !== "";
  const plain = plainDigits(note ? text.replace(footnote, "") : text).trim();
  const value = parseCell(quantity, plain);
  if (!isRaw(value)) {
    const thousands = /\d,\d/.test(plain) ? "unit" : null;
    return { value, remark: note ? "annotated" : thousands };
  }
  return readWithWords(quantity, plain) ?? { value: { raw: text }, remark: "not-a-number" };
}

const footnote =
  /[*＊※\u00b2\u00b3\u00b9\u2070-\u2079\u2080-\u2089\u2460-\u249b\u24ea-\u24ff\u2776-\u2793]+$/u;

/** A figure with its unit behind it, or with an explanation in brackets. */
function readWithWords(quantity: Quantity, text: string): ReadValue | null {
  const [, figure = "", unit = "", note = ""] =
    /^([+-−–]?\d[\d,.]*)\s*(件|个|项|条|份|次|宗|起|人|户|元|万元)?\s*([([（].*)?$/su.exec(text) ??
    [];
  if (figure === "" || (unit === "" && note === "")) return readWhole(quantity, text);
  const converted = unit === "元" && quantity === "amount";
  if (/元$/.test(unit) && quantity !== "amount" && quantity !== "amountWithUnit") return null;
  const own = quantity === "amountWithUnit" ? `${figure}${unit}` : figure;
  const value = parseCell(quantity, own);
  if (isRaw(value) || value === null) return null;
  const amount = converted && typeof value === "string" ? inTenThousands(value) : value;
  if (amount === null) return null;
  if (note !== "") return { value: amount, remark: "annotated" };
  return { value: amount, remark: converted ? "converted" : "unit" };
}

/** 12.00 counts twelve. */
function readWhole(quantity: Quantity, text: string): ReadValue | null {
  const [, whole] = /^(\d[\d,]*)\.0+$/.exec(text) ?? [];
  if (whole === undefined) return null;
  const value = parseCell(quantity, whole);
  return isRaw(value) ? null : { value, remark: "unit" };
}

/** 元 as 万元, digit for digit. */
function inTenThousands(yuan: string): string | null {
  const [whole = "0", fraction = ""] = yuan.split(".");
  const digits = whole.padStart(5, "0");
  const read = parseCell("amount", `${digits.slice(0, -4)}.${digits.slice(-4)}${fraction}`);
  return typeof read === "string" ? read : null;
}
