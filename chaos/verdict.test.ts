import { expect, test } from "vitest";
import type { Evidence } from "./record";
import { isClean, judge } from "./verdict";

const place = { report: "r", address: "a" };

/** One writer types 1 and 12, then 3; of the first two only the last was sent. */
const sound: Evidence = {
  typed: [1, 12, 3].map((value) => ({ ...place, writer: "w", value })),
  sent: [
    { ...place, writer: "w", opId: "first", base: 0, value: 12 },
    { ...place, writer: "w", opId: "second", base: 1, value: 3 },
  ],
  acknowledged: [
    { report: "r", opId: "first", status: "applied", version: 1 },
    { report: "r", opId: "second", status: "applied", version: 2 },
  ],
  changes: [
    { ...place, opId: "first", base: 0, value: 12, result: "applied" },
    { ...place, opId: "second", base: 1, value: 3, result: "applied" },
  ],
  fields: [{ ...place, value: 3, version: 2 }],
};

/** The kinds of loss that are found when the evidence differs so from the sound one. */
function found(difference: Partial<Evidence>): readonly string[] {
  const verdict = judge({ ...sound, ...difference });
  return Object.entries(verdict).flatMap(([kind, lines]) => (lines.length > 0 ? [kind] : []));
}

test("what is stored as typed and told is clean", () => {
  expect(isClean(judge(sound))).toBe(true);
});

test("an answer that was lost and a repeated one are no loss", () => {
  const [first, second] = sound.acknowledged;
  if (!first || !second) throw new Error("no answers");
  expect(found({ acknowledged: [first] })).toEqual([]);
  expect(found({ acknowledged: [first, second, { ...second, status: "duplicate" }] })).toEqual([]);
});

test("an acknowledged change that a crash took back is lost", () => {
  const changes = sound.changes.slice(0, 1);
  const fields = [{ ...place, value: 12, version: 1 }];
  expect(found({ changes, fields })).toEqual(["lost", "typedLost"]);
});

test("a change without its field, and a field with another value, are lost", () => {
  expect(found({ fields: [] })).toEqual(["lost", "typedLost"]);
  expect(found({ fields: [{ ...place, value: 12, version: 2 }] })).toEqual(["lost", "typedLost"]);
});

test("what was typed last and never arrived is lost, what it replaced is not", () => {
  const typed = [...sound.typed, { ...place, writer: "w", value: 4 }];
  expect(found({ typed })).toEqual(["typedLost"]);
});

test("an id that nobody sent, and one that is stored twice, are duplicates", () => {
  const unchanged = { ...place, base: 2, value: 3, result: "unchanged" } as const;
  expect(found({ changes: [...sound.changes, { ...unchanged, opId: "ghost" }] })).toEqual([
    "duplicated",
  ]);
  expect(found({ changes: [...sound.changes, { ...unchanged, opId: "second" }] })).toEqual([
    "lost",
    "duplicated",
  ]);
});

test("two changes of one version overwrite each other, and so does one on a version never seen", () => {
  const sent = sound.sent.map((operation, at) => ({ ...operation, writer: `w${at}`, base: 0 }));
  const typed = [12, 3].map((value, at) => ({ ...place, writer: `w${at}`, value }));
  expect(found({ typed, sent })).toEqual(["overwritten"]);
  const changes = sound.changes.map((change) => ({ ...change, base: 0 }));
  expect(found({ typed, sent, changes })).toEqual(["lost", "overwritten"]);
});

test("edits stored in another order than typed are found", () => {
  expect(
    found({ typed: [3, 12, 3, 1].map((value) => ({ ...place, writer: "w", value })) }),
  ).toEqual(["typedLost"]);
  expect(found({ typed: [3, 12].map((value) => ({ ...place, writer: "w", value })) })).toEqual([
    "typedLost",
    "outOfOrder",
  ]);
});

test("of two writers of a field the loser is kept in the history", () => {
  const typed = [
    { ...place, writer: "w", value: 12 },
    { ...place, writer: "x", value: 7 },
    { ...place, writer: "w", value: 3 },
  ];
  const loser = { ...place, opId: "loser", base: 0, value: 7 } as const;
  const sent = [...sound.sent, { ...loser, writer: "x" }];
  const told = { report: "r", opId: "loser", status: "conflict", version: 1 } as const;
  const acknowledged = [...sound.acknowledged, told];
  const changes = [...sound.changes, { ...loser, result: "conflict" as const }];
  expect(found({ typed, sent, acknowledged, changes })).toEqual([]);
  expect(found({ typed, sent, acknowledged })).toEqual(["lost", "typedLost"]);
});
