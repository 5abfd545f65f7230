import { expect, test } from "vitest";
import { createUndoHistory } from "./undo-history";

test("a batch is undone and redone as one step", () => {
  const history = createUndoHistory();
  const batch = [
    { address: "a", before: null, after: 1 },
    { address: "b", before: 2, after: 3 },
  ];
  history.record(batch);
  expect(history.undo()?.map(({ after }) => after)).toEqual([null, 2]);
  expect(history.redo()).toEqual(batch);
  expect(history.redo()).toBeNull();
});

test("a visit that changed nothing is no step", () => {
  const history = createUndoHistory();
  history.record([{ address: "a", before: { raw: "12件" }, after: { raw: "12件" } }]);
  expect(history.undo()).toBeNull();
});

test("a new step ends the possibility to redo", () => {
  const history = createUndoHistory();
  history.record([{ address: "a", before: null, after: 1 }]);
  history.undo();
  history.record([{ address: "a", before: null, after: 2 }]);
  expect(history.redo()).toBeNull();
});

test("the last 200 steps can be undone", () => {
  const history = createUndoHistory();
  for (let value = 0; value < 250; value += 1) {
    history.record([{ address: "a", before: value, after: value + 1 }]);
  }
  const undone = Array.from({ length: 250 }, () => history.undo()).filter((step) => step !== null);
  expect(undone).toHaveLength(200);
});
