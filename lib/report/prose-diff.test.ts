import fc from "fast-check";
import { expect, test } from "vitest";
import { compareProse, compareWords, paragraphsOf } from "./prose-diff";

const aText = fc
  .array(
    fc.constantFrom(
      "全年公开信息 108 条。",
      "全年公开信息 112 条。",
      "（一）主动公开",
      "无",
      "加强培训。",
    ),
    {
      maxLength: 8,
    },
  )
  .map((lines) => lines.join("\n"));

test("a changed number is shown with what stood there before", () => {
  expect(compareWords("全年公开108条。", "全年公开112条。")).toEqual([
    { kind: "same", text: "全年公开" },
    { kind: "removed", text: "108" },
    { kind: "added", text: "112" },
    { kind: "same", text: "条。" },
  ]);
});

test("a paragraph put in does not change the others", () => {
  const kinds = compareProse("甲段落。\n乙段落。", "甲段落。\n新的一段文字。\n乙段落。").map(
    ({ kind }) => kind,
  );
  expect(kinds).toEqual(["same", "added", "same"]);
});

test("a rewritten paragraph goes and comes; an edited one changes", () => {
  const before = "全年主动公开政府信息108条。\n加强业务培训。";
  const after = "全年主动公开政府信息112条。\n网站改版升级完成。";
  expect(compareProse(before, after).map(({ kind }) => kind)).toEqual([
    "changed",
    "removed",
    "added",
  ]);
});

test("empty lines and spaces at the ends are no change", () => {
  expect(compareProse("甲\n\n 乙 ", "甲\r\n乙").every(({ kind }) => kind === "same")).toBe(true);
});

test("the comparison holds every paragraph of both texts once, in order", () => {
  fc.assert(
    fc.property(aText, aText, (before, after) => {
      const changes = compareProse(before, after);
      const old = changes.flatMap((change) => ("before" in change ? [change.before] : []));
      const young = changes.flatMap((change) => ("after" in change ? [change.after] : []));
      expect(old).toEqual(paragraphsOf(before).map((_, index) => index));
      expect(young).toEqual(paragraphsOf(after).map((_, index) => index));
    }),
  );
});

test("the pieces of a paragraph give both of its texts back", () => {
  fc.assert(
    fc.property(aText, aText, (before, after) => {
      const pieces = compareWords(before, after);
      const without = (kind: string) =>
        pieces
          .filter((piece) => piece.kind !== kind)
          .map(({ text }) => text)
          .join("");
      expect([without("added"), without("removed")]).toEqual([before, after]);
    }),
  );
});
