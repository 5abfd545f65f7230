import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createRestTimer } from "./rest-timer";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("acts once, the whole delay after it was set last", () => {
  const act = vi.fn();
  const timer = createRestTimer(act);
  timer.set(800);
  vi.advanceTimersByTime(700);
  timer.set(800);
  vi.advanceTimersByTime(799);
  expect(act).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(act).toHaveBeenCalledOnce();
  vi.runAllTimers();
  expect(act).toHaveBeenCalledOnce();
});

test("a shorter delay comes before the one that was waiting", () => {
  const act = vi.fn();
  const timer = createRestTimer(act);
  timer.set(30_000);
  timer.set(0);
  vi.advanceTimersByTime(0);
  expect(act).toHaveBeenCalledOnce();
  vi.runAllTimers();
  expect(act).toHaveBeenCalledOnce();
});

test("acts no more once stopped, until it is set again", () => {
  const act = vi.fn();
  const timer = createRestTimer(act);
  timer.set(800);
  timer.stop();
  vi.runAllTimers();
  expect(act).not.toHaveBeenCalled();
  timer.set(800);
  vi.runAllTimers();
  expect(act).toHaveBeenCalledOnce();
});
