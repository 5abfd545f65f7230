import { expect, test } from "vitest";
import { findCommentPlace } from "./comment-place";

const before = "全年公开信息108条。\n受理申请3件。\n组织培训2次。";
const quote = "受理申请3件。";

test("edits elsewhere do not move a comment from its paragraph", () => {
  const now = `新写的开头一段。\n全年公开信息112条。\n${quote}\n组织培训2次。`;
  expect(findCommentPlace(quote, { before, now })).toEqual({ kind: "found", paragraph: 2 });
});

test("a paragraph moved as a whole takes its comment along", () => {
  const now = `${quote}\n组织培训2次。\n全年公开信息108条。`;
  expect(findCommentPlace(quote, { before, now })).toEqual({ kind: "found", paragraph: 0 });
});

test("a changed paragraph keeps its comment and is known to have changed", () => {
  const now = before.replace("3件", "5件，均按期答复");
  expect(findCommentPlace(quote, { before, now })).toEqual({ kind: "changed", paragraph: 1 });
});

test("the comment of a paragraph taken out stands nowhere", () => {
  expect(findCommentPlace(quote, { before, now: "全年公开信息108条。\n组织培训2次。" })).toEqual({
    kind: "gone",
  });
  expect(findCommentPlace(quote, { before, now: null })).toEqual({ kind: "gone" });
});
