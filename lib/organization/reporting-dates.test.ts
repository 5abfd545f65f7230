import { expect, test } from "vitest";
import { datesProblem, usualDates } from "./reporting-dates";

const usual = usualDates(2025);

test("the usual dates are within the law for everybody", () => {
  expect(datesProblem(2025, usual, "department")).toBeNull();
  expect(datesProblem(2025, usual, "government")).toBeNull();
});

test("a government publishes until 31 March, a department until 31 January", () => {
  const late = { ...usual, publicationDue: "2026-03-31" };
  expect(datesProblem(2025, late, "government")).toBeNull();
  expect(datesProblem(2025, late, "township")).toBe("published-too-late");
  expect(datesProblem(2025, { ...late, publicationDue: "2026-04-01" }, "office")).toBe(
    "published-too-late",
  );
});

test.each([
  [{ draftDue: "2026-01-27" }, "dates-out-of-order"],
  [{ issuedOn: "2025-10-31" }, "issued-before-year-end"],
  [
    { signatureDue: "2026-02-01", acceptanceDue: "2026-02-02", publicationDue: "2026-03-01" },
    "handed-in-after-january",
  ],
])("%j is %s", (change, problem) => {
  expect(datesProblem(2025, { ...usual, ...change }, "office")).toBe(problem);
});
