import fc from "fast-check";
import { expect, test } from "vitest";
import { cleanPastedText } from "./pasted-text";

test.each([
  [
    "indents of tabs, full-width and plain spaces",
    "\t　　全年公开。\r\n  依法办理。",
    "全年公开。\n依法办理。",
  ],
  ["blank lines", "一\r\n\r\n　\n二", "一\n二"],
  ["Word's manual line breaks", "一\v二", "一\n二"],
  ["unbreakable spaces", "2025\u00a0年", "2025 年"],
  ["invisible characters", "公\u200b开\ufeff\u00ad", "公开"],
  ["half-width brackets around numbering", "(一)主动公开\n(12)其他", "（一）主动公开\n（12）其他"],
  ["full-width spaces inside a line", "局　长", "局　长"],
  ["brackets that are no numbering", "网站(www.a.cn)\n(略)", "网站(www.a.cn)\n(略)"],
])("cleans or keeps %s", (_, pasted, clean) => {
  expect(cleanPastedText(pasted)).toBe(clean);
});

test("cleaning twice changes nothing more", () => {
  const text = fc.string({ unit: fc.constantFrom(..."(一)1）.　 \t\r\n\v公开\u00a0\u200b") });
  fc.assert(
    fc.property(text, (pasted) => {
      const clean = cleanPastedText(pasted);
      expect(cleanPastedText(clean)).toBe(clean);
    }),
  );
});
