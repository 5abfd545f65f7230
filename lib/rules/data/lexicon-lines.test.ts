import { expect, test } from "vitest";
import { type LexiconLines, lexiconFromLines, linesOfLexicon } from "./lexicon-lines";

const nothing: LexiconLines = {
  typos: "",
  forbidden: "",
  offTopic: "",
  allowed: "",
  documents: "",
};

test("what is written is read back as it was, without empty lines", () => {
  const read = lexiconFromLines({
    ...nothing,
    typos: "布署＝部署\r\n\n 既使 = 即使 ",
    allowed: "青溪政务通",
    documents: "《青溪县政府信息公开办法》（青政办发〔2024〕3号）\n《青溪县档案管理规定》",
  });
  expect(read).toEqual({
    ok: true,
    value: {
      typos: [
        ["布署", "部署"],
        ["既使", "即使"],
      ],
      allowed: ["青溪政务通"],
      documents: [
        { title: "青溪县政府信息公开办法", number: "青政办发〔2024〕3号" },
        { title: "青溪县档案管理规定", number: null },
      ],
    },
  });
  expect(read.ok && lexiconFromLines(linesOfLexicon(read.value))).toEqual(read);
});

test("nothing written is an empty lexicon", () => {
  expect(lexiconFromLines(nothing)).toEqual({ ok: true, value: {} });
});

test.each([
  ["typos", "布署＝部署\n没有等号", 2, "no-pair"],
  ["typos", "相同＝相同", 1, "no-pair"],
  ["typos", "一＝二＝三", 1, "no-pair"],
  ["documents", "没有书名号", 1, "no-title"],
  ["forbidden", "长".repeat(121), 1, "too-long"],
  ["forbidden", "词\n".repeat(501), 501, "too-many"],
] as const)("%s: %j is refused with its line", (list, text, line, kind) => {
  const read = lexiconFromLines({ ...nothing, [list]: text });
  expect(read).toMatchObject({ ok: false, reason: { kind, list, line } });
});
