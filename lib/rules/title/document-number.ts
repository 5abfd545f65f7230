/** A document's number taken apart: 国办公开办函〔2021〕30号, 国令第711号. */
export type DocumentNumber = {
  /** As written. */
  readonly written: string;
  /** 国办公开办函; 国令. */
  readonly prefix: string;
  /** Empty where it has none. */
  readonly year: string;
  readonly serial: string;
};

/** The number that words are, whatever their brackets; null for other words. */
export function documentNumber(written: string): DocumentNumber | null {
  const [, prefix = "", year = "", serial = ""] = numberForm.exec(written) ?? [];
  if (serial === "") return null;
  return { written, prefix: prefix.replace(/第$/, ""), year, serial: String(Number(serial)) };
}

/** The same document: prefix, year and serial number agree; 国务院令 is 国令. */
export function isSameNumber(one: DocumentNumber, other: DocumentNumber): boolean {
  return (
    plainPrefix(one) === plainPrefix(other) &&
    one.year === other.year &&
    one.serial === other.serial
  );
}

export function plainPrefix({ prefix }: DocumentNumber): string {
  return prefix.replace(/^(中华人民共和国)?国务院令?$/, "国令");
}

const numberForm = /^([一-龥]{1,20}?)[〔（([【{〈<]?(\d{4})?[〕）)\]】}〉>]?第?(\d{1,4})号令?$/;
