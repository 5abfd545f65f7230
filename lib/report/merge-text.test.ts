import fc from "fast-check";
import { expect, test } from "vitest";
import { agreedText, mergeText } from "./merge-text";

const before = "一是公开不及时。\n二是解读单一。\n三是培训不够。";

test("two people in different paragraphs, neighbours too, both keep what they wrote", () => {
  const mine = before.replace("不及时", "偶有延迟");
  const theirs = before.replace("解读单一", "解读形式单一");
  expect(agreedText(mergeText(before, mine, theirs))).toBe(
    "一是公开偶有延迟。\n二是解读形式单一。\n三是培训不够。",
  );
});

test("a paragraph put in by one and one taken out by the other are both done", () => {
  const mine = before.replace("二是解读单一。\n", "");
  const theirs = `${before}\n四是经费不足。`;
  expect(agreedText(mergeText(before, mine, theirs))).toBe(
    "一是公开不及时。\n三是培训不够。\n四是经费不足。",
  );
});

test("of a paragraph that both changed, both are shown beside what it was", () => {
  const parts = mergeText(before, before.replace("单一", "少"), before.replace("单一", "不足"));
  expect(parts).toEqual([
    { kind: "agreed", text: "一是公开不及时。\n" },
    { kind: "different", before: "二是解读单一。", mine: "二是解读少。", theirs: "二是解读不足。" },
    { kind: "agreed", text: "\n三是培训不够。" },
  ]);
  expect(agreedText(parts)).toBeNull();
});

test("two texts written where there was none are two versions of one paragraph", () => {
  expect(mergeText("", "无。", "没有。")).toEqual([
    { kind: "different", before: "", mine: "无。", theirs: "没有。" },
  ]);
});

const paragraph = fc.constantFrom("甲。", "乙。", "丙。", "", "丁丁。");
const aText = fc.array(paragraph, { maxLength: 7 }).map((lines) => lines.join("\n"));

test("whoever changed nothing takes what the other wrote, and the same change is one", () => {
  fc.assert(
    fc.property(aText, aText, (one, other) => {
      expect(agreedText(mergeText(one, other, one))).toBe(other);
      expect(agreedText(mergeText(one, one, other))).toBe(other);
      expect(agreedText(mergeText(one, other, other))).toBe(other);
    }),
  );
});

test("the pieces hold either text whole", () => {
  fc.assert(
    fc.property(aText, aText, aText, (origin, mine, theirs) => {
      const parts = mergeText(origin, mine, theirs);
      const lines = (text: string) => text.split("\n").filter((line) => line !== "");
      const held = new Set(
        parts.flatMap((part) =>
          part.kind === "agreed" ? lines(part.text) : [...lines(part.mine), ...lines(part.theirs)],
        ),
      );
      const added = [...lines(mine), ...lines(theirs)].filter(
        (line) => !lines(origin).includes(line),
      );
      for (const line of added) expect(held).toContain(line);
    }),
  );
});

test("different paragraphs of one text never meet, whichever two they are", () => {
  const places = fc.tuple(fc.nat(6), fc.nat(6)).filter(([a, b]) => a !== b);
  fc.assert(
    fc.property(places, ([a, b]) => {
      const lines = Array.from({ length: 7 }, (_, place) => `第${place}段。`);
      const changed = (...which: readonly number[]) =>
        lines.map((line, at) => (which.includes(at) ? `${line}补充${at}。` : line)).join("\n");
      expect(agreedText(mergeText(lines.join("\n"), changed(a), changed(b)))).toBe(changed(a, b));
    }),
  );
});
