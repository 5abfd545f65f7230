import fc from "fast-check";
import { expect, test } from "vitest";
import { attachment } from "./attachment";

test("a download has a plain name and its real one", () => {
  expect(attachment("年报（草稿）'1*.docx", "report.docx")).toBe(
    "attachment; filename=\"report.docx\"; filename*=UTF-8''%E5%B9%B4%E6%8A%A5%EF%BC%88%E8%8D%89%E7%A8%BF%EF%BC%89%271%2A.docx",
  );
});

test("no name can end the header or add a parameter", () => {
  const anything = fc.string({ unit: "binary" });
  fc.assert(
    fc.property(anything, anything, (fileName, asciiName) => {
      expect(attachment(fileName, asciiName)).toMatch(
        /^attachment; filename="[\w.-]*"; filename\*=UTF-8''[\w.!~%-]*$/,
      );
    }),
  );
});

test("the real name comes back from the header", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (fileName) => {
      const [, encoded = ""] = /filename\*=UTF-8''(.*)$/.exec(attachment(fileName, "x")) ?? [];
      expect(decodeURIComponent(encoded)).toBe(fileName);
    }),
  );
});
