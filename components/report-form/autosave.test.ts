import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { SaveOperation } from "@/lib/report/saving";
import { noJournal } from "../journal/journal";
import { createAutosave } from "./autosave";
import type { Autosave, AutosaveStart, SendAnswer } from "./autosave-contract";

const field = "narratives.overview";

describe("autosave", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test("sends an edit 800 ms after the last key, only its last value", async () => {
    const { autosave, sent } = start([saved]);
    autosave.edit(field, "一");
    await vi.advanceTimersByTimeAsync(700);
    autosave.edit(field, "一二");
    await vi.advanceTimersByTimeAsync(799);
    expect(sent).toHaveLength(0);
    expect(autosave.state().kind).toBe("unsaved");
    await vi.advanceTimersByTimeAsync(1);
    expect(sent[0]).toMatchObject([{ address: field, base: 0, value: "一二" }]);
    expect(autosave.state()).toEqual({ kind: "saved", at: savedAt });
  });

  test("names the version an edit was made on", async () => {
    const { autosave, sent } = start([saved, saved]);
    autosave.edit(field, "一");
    await autosave.flush();
    autosave.edit(field, "二");
    await autosave.flush();
    expect(sent.map(([operation]) => operation?.base)).toEqual([0, 1]);
  });

  test("repeats an unanswered operation under the same id while newer edits wait", async () => {
    const { autosave, sent } = start([unreachable, saved, saved]);
    autosave.edit(field, "一");
    await autosave.flush();
    expect(autosave.state().kind).toBe("offline");
    autosave.edit(field, "二");
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sent).toHaveLength(3);
    expect(sent[1]?.[0]).toEqual(sent[0]?.[0]);
    expect(sent[2]?.[0]).toMatchObject({ value: "二", base: 1 });
    expect(autosave.settled()).toBe(true);
  });

  test("waits while the session is over and sends everything once signed in again", async () => {
    const { autosave, sent } = start([signedOut, saved, saved]);
    autosave.edit(field, "一");
    await autosave.flush();
    expect(autosave.state().kind).toBe("signed-out");
    expect(autosave.losesOnLeave()).toBe(true);
    autosave.edit(field, "二");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(1);
    await autosave.flush();
    expect(sent[1]?.[0]).toEqual(sent[0]?.[0]);
    expect(sent[2]?.[0]).toMatchObject({ value: "二", base: 1 });
    expect(autosave.settled()).toBe(true);
  });

  test("counts its attempts while the server fails", async () => {
    const { autosave } = start([failed, failed, saved]);
    autosave.edit(field, "一");
    await autosave.flush();
    expect(autosave.state()).toEqual({ kind: "retrying", attempt: 1 });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(autosave.state()).toEqual({ kind: "retrying", attempt: 2 });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(autosave.state().kind).toBe("saved");
  });

  test("stops at a refusal, keeps the edit and says why", async () => {
    const { autosave, sent } = start([refused(), saved]);
    autosave.edit(field, "一");
    await autosave.flush();
    expect(autosave.state()).toEqual({ kind: "refused", message: "报告已提交" });
    expect(autosave.settled()).toBe(false);
    expect(autosave.losesOnLeave()).toBe(true);
    await autosave.flush();
    expect(sent).toHaveLength(1);
    await autosave.retry();
    expect(sent).toHaveLength(2);
    expect(autosave.settled()).toBe(true);
  });

  test("stores the fields around a refused one, and a shorter text in its place", async () => {
    const { autosave, sent } = start([refused(field), saved, saved]);
    autosave.edit(field, "太长");
    autosave.edit("preamble", "二");
    await autosave.flush();
    expect(sent[1]?.map(({ address }) => address)).toEqual(["preamble"]);
    expect(autosave.state()).toEqual({ kind: "refused", message: "报告已提交" });
    autosave.edit(field, "短");
    await autosave.flush();
    expect(sent[2]).toMatchObject([{ address: field, value: "短" }]);
    expect(autosave.state()).toEqual({ kind: "saved", at: savedAt });
  });

  test("sends a text that fills a request alone", async () => {
    const { autosave, sent } = start([refused(), saved]);
    autosave.edit(field, "长".repeat(700_000));
    autosave.edit("preamble", "二");
    await autosave.flush();
    expect(sent.map((operations) => operations.map(({ address }) => address))).toEqual([
      [field],
      ["preamble"],
    ]);
  });

  test("asks to stay while something is unsaved that no browser delivers later", () => {
    const { autosave } = start([]);
    autosave.edit(field, "短");
    expect(autosave.losesOnLeave()).toBe(false);
    autosave.edit(field, "长".repeat(30_000));
    expect(autosave.losesOnLeave()).toBe(true);
  });

  test("freezes a field changed by somebody else until the clerk chooses", async () => {
    const { autosave, sent } = start([conflict, saved]);
    autosave.edit(field, "我的");
    await autosave.flush();
    expect(autosave.conflicts()).toMatchObject([{ address: field, mine: "我的", value: "他的" }]);
    autosave.edit(field, "再改");
    expect(autosave.settled()).toBe(false);
    autosave.resolve(field, "我的");
    await autosave.flush();
    expect(sent[1]?.[0]).toMatchObject({ base: 7, value: "我的" });
    expect(autosave.conflicts()).toEqual([]);
  });

  test("takes the other person's value without sending anything", async () => {
    const { autosave, sent } = start([conflict, saved]);
    autosave.edit(field, "我的");
    await autosave.flush();
    autosave.resolve(field, "他的");
    autosave.edit("preamble", "另一处");
    await autosave.flush();
    expect(sent[1]).toHaveLength(1);
  });

  test("joins two texts whose paragraphs do not meet, and tells who wrote the other", async () => {
    const merged = vi.fn();
    const { autosave, sent } = start([textConflict, saved], merged);
    autosave.edit(field, "甲，改过。\n乙。");
    await autosave.flush();
    const value = "甲，改过。\n乙，补充。";
    expect(merged.mock.calls).toEqual([[[{ address: field, value, author: "同事" }]]]);
    expect(sent[1]).toMatchObject([{ base: 7, value }]);
    expect(autosave.conflicts()).toEqual([]);
    expect(autosave.settled()).toBe(true);
  });

  test("asks where two texts differ in one paragraph", async () => {
    const merged = vi.fn();
    const { autosave, sent } = start([textConflict], merged);
    autosave.edit(field, "甲。\n乙，另写。");
    await autosave.flush();
    expect(autosave.conflicts()).toMatchObject([
      {
        parts: [
          { kind: "agreed", text: "甲。\n" },
          { kind: "different", before: "乙。", mine: "乙，另写。", theirs: "乙，补充。" },
        ],
      },
    ]);
    expect(merged).not.toHaveBeenCalled();
    expect(sent).toHaveLength(1);
  });

  test("takes up what the page before had left, under its ids, and goes on from its version", async () => {
    const { autosave, sent } = start([saved, saved]);
    autosave.resume([{ opId: "left", address: field, base: 4, value: "一" }]);
    expect(autosave.settled()).toBe(false);
    await vi.advanceTimersByTimeAsync(0);
    autosave.edit(field, "二");
    await autosave.flush();
    expect(sent[0]?.[0]).toMatchObject({ opId: "left", base: 4 });
    expect(sent[1]?.[0]).toMatchObject({ base: 5, value: "二" });
  });

  test("learns what others wrote where nothing typed here waits, and goes on from their version", async () => {
    const { autosave, sent } = start([saved]);
    autosave.edit("preamble", "我的");
    const others = [
      { address: field, value: "他的", version: 3 },
      { address: "preamble", value: "他的", version: 2 },
    ];
    expect(autosave.learn({ revision: 9, fields: others })).toEqual([others[0]]);
    expect(autosave.heard()).toBe(9);
    expect(autosave.learn({ revision: 9, fields: others })).toEqual([]);
    autosave.edit(field, "我也写");
    await autosave.flush();
    expect(sent[0]).toMatchObject([
      { address: "preamble", base: 0 },
      { address: field, base: 3 },
    ]);
  });

  test("does not take its own save for news, nor somebody else's for its own", async () => {
    const { autosave } = start([saved, saved]);
    autosave.edit(field, "一");
    await autosave.flush();
    expect(autosave.heard()).toBe(2);
    autosave.edit(field, "二");
    await autosave.flush();
    expect(autosave.heard()).toBe(2);
    const far = start([(operations) => ({ ...answerTo(operations), revision: 7 })]);
    far.autosave.edit(field, "一");
    await far.autosave.flush();
    expect(far.autosave.heard()).toBe(1);
  });

  test("of what was sent again it asks the server what stands there now", async () => {
    const { autosave } = start([saved]);
    autosave.resume([{ opId: "left", address: field, base: 4, value: "一" }]);
    const now = [{ address: field, value: "后来的", version: 5 }];
    expect(autosave.learn({ revision: 8, fields: now })).toEqual([]);
    expect(autosave.heard()).toBe(0);
    await autosave.flush();
    expect(autosave.learn({ revision: 8, fields: now })).toEqual(now);
    expect(autosave.heard()).toBe(8);
  });

  test("gives away everything unstored, refused edits and conflicts too, in the order it was made", async () => {
    const { autosave, sent } = start([refused(field), conflict]);
    autosave.edit(field, "太长");
    autosave.edit("preamble", "二");
    await autosave.flush();
    autosave.edit("title", "三");
    expect([...autosave.unstored()]).toEqual([
      ["title", "三"],
      [field, "太长"],
      ["preamble", "二"],
    ]);
    expect(autosave.release().map(({ address }) => address)).toEqual(["preamble", "title", field]);
    expect(autosave.settled()).toBe(true);
    await autosave.flush();
    expect(sent).toHaveLength(2);
  });

  test("hands everything unacknowledged over when the page is left", async () => {
    const never = () => new Promise<SendAnswer>(() => {});
    const { autosave, sent } = start([never, saved]);
    autosave.edit(field, "一");
    void autosave.flush();
    autosave.edit("preamble", "二");
    autosave.flushOnLeave();
    await vi.advanceTimersByTimeAsync(0);
    expect(sent[1]?.map(({ value }) => value)).toEqual(["一", "二"]);
    expect(sent[1]?.[0]?.opId).toBe(sent[0]?.[0]?.opId);
    expect(autosave.settled()).toBe(true);
  });
});

const savedAt = "2026-01-20T06:32:00.000Z";
type Answer = (operations: readonly SaveOperation[]) => SendAnswer | Promise<SendAnswer>;

const answerTo = (operations: readonly SaveOperation[]) => ({
  kind: "saved" as const,
  revision: 2,
  savedAt,
  results: operations.map(({ opId, base }) => ({
    opId,
    status: "applied" as const,
    version: base + 1,
  })),
});
const saved: Answer = answerTo;
const unreachable: Answer = () => ({ kind: "unreachable" });
const refused =
  (...addresses: readonly string[]): Answer =>
  () => ({ kind: "refused", message: "报告已提交", addresses });
const failed: Answer = () => ({ kind: "failed" });
const signedOut: Answer = () => ({ kind: "signed-out" });
const conflict: Answer = (operations) => ({
  kind: "saved",
  revision: 3,
  savedAt,
  results: operations.map(({ opId }) => ({
    opId,
    status: "conflict",
    version: 7,
    value: "他的",
    author: "同事",
    at: savedAt,
  })),
});

const textConflict: Answer = (operations) => ({
  kind: "saved",
  revision: 3,
  savedAt,
  results: operations.map(({ opId }) => ({
    opId,
    status: "conflict",
    version: 7,
    value: "甲。\n乙，补充。",
    before: "甲。\n乙。",
    author: "同事",
    at: savedAt,
  })),
});

function start(
  answers: readonly Answer[],
  onMerged: AutosaveStart["onMerged"] = () => {},
): {
  readonly autosave: Autosave;
  readonly sent: (readonly SaveOperation[])[];
} {
  const sent: (readonly SaveOperation[])[] = [];
  const autosave = createAutosave({
    revision: 1,
    versions: {},
    journal: noJournal,
    onMerged,
    send: async (operations) => {
      sent.push(operations);
      const answer = answers[sent.length - 1];
      if (!answer) throw new Error("sent more often than expected");
      return answer(operations);
    },
  });
  return { autosave, sent };
}
