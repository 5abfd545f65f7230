import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { VersionedField } from "@/lib/report/news";
import type { SaveOperation } from "@/lib/report/saving";
import { createWindowTurn, type TurnChannel } from "./window-turn";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const edit: SaveOperation = { opId: "one", address: "title", base: 0, value: "一" };

test("the first window writes, the second follows, and hears what is stored", async () => {
  const open = desk();
  const [first, second] = [open("a"), open("b")];
  first.turn.enter();
  await settle();
  second.turn.enter();
  await settle();
  expect([first.isMine(), second.isMine()]).toEqual([true, false]);
  const stored = [{ address: "title", value: "一", version: 1 }];
  first.turn.tellStored(stored);
  await settle();
  expect(second.followed).toEqual([stored]);
  expect(first.followed).toEqual([]);
});

test("who takes the turn gets what was not saved, and the other window follows", async () => {
  const open = desk();
  const [first, second] = [open("a", [edit]), open("b")];
  first.turn.enter();
  await settle();
  second.turn.enter();
  await settle();
  second.turn.take();
  await settle();
  expect(second.takenOver).toEqual([edit]);
  expect([first.isMine(), second.isMine()]).toEqual([false, true]);
});

test("when the writing window goes, one of those that follow writes", async () => {
  const open = desk();
  const windows = [open("a"), open("b"), open("c")];
  for (const { turn } of windows) {
    turn.enter();
    await settle();
  }
  windows[0]?.turn.leave();
  await settle();
  expect(windows.slice(1).filter(({ isMine }) => isMine())).toHaveLength(1);
});

test("a window that was killed is not waited for", async () => {
  const open = desk();
  const [first, second] = [open("a"), open("b")];
  first.turn.enter();
  await settle();
  second.turn.enter();
  await settle();
  first.sleep();
  second.turn.take();
  expect(second.isMine()).toBe(false);
  await settle();
  expect(second.isMine()).toBe(true);
});

test("a window that slept through it follows when it wakes, and what it had not saved is handed over", async () => {
  const open = desk();
  const [first, second] = [open("a", [edit]), open("b")];
  first.turn.enter();
  await settle();
  second.turn.enter();
  await settle();
  first.sleep();
  second.turn.take();
  await settle();
  first.wake();
  await settle();
  expect([first.isMine(), second.isMine()]).toEqual([false, true]);
  expect(second.takenOver).toEqual([edit]);
});

test("two windows that open at the same moment end with one that writes", async () => {
  const open = desk();
  const windows = [open("a"), open("b")];
  for (const { turn } of windows) turn.enter();
  await settle();
  await settle();
  expect(windows.filter(({ isMine }) => isMine())).toHaveLength(1);
});

/** Long enough for every answer. */
const settle = () => vi.advanceTimersByTimeAsync(1_000);

/** Windows that hear each other, unless they sleep. */
function desk() {
  const channels: (TurnChannel & { readonly hear: (data: unknown) => void })[] = [];
  return (id: string, unsaved: readonly SaveOperation[] = []) => {
    let isMine = true;
    let missed: unknown[] | null = null;
    const followed: (readonly VersionedField[])[] = [];
    const takenOver: SaveOperation[] = [];
    const channel: (typeof channels)[number] = {
      onmessage: null,
      postMessage(data: unknown) {
        const others = channels.filter((other) => other !== channel);
        queueMicrotask(() => others.forEach((other) => void other.hear(data)));
      },
      hear(data) {
        if (missed) missed.push(data);
        else channel.onmessage?.call({} as BroadcastChannel, { data } as MessageEvent);
      },
    };
    channels.push(channel);
    const turn = createWindowTurn(id, channel, {
      onTurn(next) {
        isMine = next;
      },
      handOver: () => unsaved,
      takeOver: (operations) => takenOver.push(...operations),
      follow: (fields) => followed.push(fields),
    });
    return {
      turn,
      followed,
      takenOver,
      isMine: () => isMine,
      sleep() {
        missed = [];
      },
      wake() {
        const late = missed ?? [];
        missed = null;
        for (const data of late) channel.hear(data);
      },
    };
  };
}
