import { expect, test } from "vitest";
import { findCommentPlace, ordinalOf, paragraphAt } from "./comment-place";

const before = "全年公开信息108条。\n受理申请3件。\n组织培训2次。";
const quote = "受理申请3件。";

test("edits elsewhere do not move a comment from its paragraph", () => {
  const now = `新写的开头一段。\n全年公开信息112条。\n${quote}\n组织培训2次。`;
  expect(findCommentPlace({ quote, ordinal: 0 }, { before, now })).toEqual({
    kind: "found",
    paragraph: 2,
  });
});

test("a paragraph moved as a whole takes its comment along", () => {
  const now = `${quote}\n组织培训2次。\n全年公开信息108条。`;
  expect(findCommentPlace({ quote, ordinal: 0 }, { before, now })).toEqual({
    kind: "found",
    paragraph: 0,
  });
});

test("a changed paragraph keeps its comment and is known to have changed", () => {
  const now = before.replace("3件", "5件，均按期答复");
  expect(findCommentPlace({ quote, ordinal: 0 }, { before, now })).toEqual({
    kind: "changed",
    paragraph: 1,
  });
});

test("the comment of a paragraph taken out stands nowhere", () => {
  expect(
    findCommentPlace({ quote, ordinal: 0 }, { before, now: "全年公开信息108条。\n组织培训2次。" }),
  ).toEqual({
    kind: "gone",
  });
  expect(findCommentPlace({ quote, ordinal: 0 }, { before, now: null })).toEqual({ kind: "gone" });
});

const twice = `${quote}\n组织培训2次。\n${quote}`;
const second = { quote, ordinal: 1 };

test("of paragraphs that read alike each keeps its own comment", () => {
  expect(ordinalOf(twice, 2)).toBe(1);
  expect(findCommentPlace(second, { before: twice, now: twice })).toEqual({
    kind: "found",
    paragraph: 2,
  });
  const now = `${quote}\n组织培训3次。\n新写的一段。\n${quote}`;
  expect(findCommentPlace(second, { before: twice, now })).toEqual({ kind: "found", paragraph: 3 });
});

test("a changed paragraph is not taken for another one that still reads as it did", () => {
  const now = `${quote}\n组织培训2次。\n受理申请5件，均按期答复。`;
  expect(findCommentPlace(second, { before: twice, now })).toEqual({
    kind: "changed",
    paragraph: 2,
  });
  expect(findCommentPlace(second, { before: twice, now: `${quote}\n组织培训2次。` })).toEqual({
    kind: "gone",
  });
});

test("a paragraph that a text does not have so often is at no place of it", () => {
  expect(paragraphAt(twice, { quote, ordinal: 2 })).toBeNull();
  expect(paragraphAt(null, second)).toBeNull();
});
