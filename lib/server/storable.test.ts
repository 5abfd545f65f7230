import fc from "fast-check";
import { expect, test } from "vitest";
import { isStorable, storable, storableJson } from "./storable";

test("NUL and half a surrogate pair go, everything else stays", () => {
  expect(storable("a\u0000b\ud800c𠮷\u202e\n")).toBe("ab\ufffdc𠮷\u202e\n");
  expect(isStorable({ text: "\\u0000", list: ["𠮷"], none: undefined })).toBe(true);
  expect(isStorable({ list: [{ text: "\u0000" }] })).toBe(false);
});

test("what was made storable is storable", () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: "binary" }), (value) => {
      expect(isStorable(storableJson(value))).toBe(true);
    }),
  );
});
