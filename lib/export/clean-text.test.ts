import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanText, textLines } from "./clean-text";

describe("text for a Word file", () => {
  test("ends lines where any system or Word itself ends them", () => {
    expect(textLines("一\r\n二\r三\n四\u2028五\u2029六\v七\f八\u0085九")).toEqual([
      ..."一二三四五六七八九",
    ]);
  });

  test("keeps empty lines, spaces at both ends and tabs", () => {
    expect(textLines("  一\t\n\n 二 ")).toEqual(["  一\t", "", " 二 "]);
  });

  test("loses what XML forbids and nothing else", () => {
    expect(cleanText("a\u0000\u0008\u001f\u007f\u009fb\ufffe\uffffc")).toBe("abc");
    expect(cleanText("lone \ud842 and \udfb7, whole \u{20bb7}")).toBe(
      "lone  and , whole \u{20bb7}",
    );
    expect(cleanText("𠮷 & <b> \"c\" 'd' “引”——…\u200b\ufeff\ue000")).toBe(
      "𠮷 & <b> \"c\" 'd' “引”——…\u200b\ufeff\ue000",
    );
  });

  test("is clean after one cleaning, whatever was typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const cleaned = cleanText(text);
        expect(cleanText(cleaned)).toBe(cleaned);
        expect(forbidden.test(cleaned)).toBe(false);
      }),
    );
  });
});

/** The negation of XML 1.0 §2.2 Char, code point by code point. */
const forbidden = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;
