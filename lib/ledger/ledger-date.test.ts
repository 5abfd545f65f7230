import fc from "fast-check";
import { expect, test } from "vitest";
import { readLedgerDate } from "./ledger-date";

test.each([
  "2025-03-07",
  "2025/3/7",
  "2025.3.7",
  "2025年3月7日",
  "2025 年 03 月 07 日",
  "２０２５年３月７日",
  "20250307",
  "2025-3-7 14:05:33",
  "2025-03-07T14:05",
  "2025/3/7（星期五）",
  20250307,
  45723,
  45723.6,
  "45723",
  new Date("2025-03-07T00:00:00Z"),
  // A minute before midnight, as a sum of parts of a day.
  new Date("2025-03-07T23:58:59.999Z"),
])("%s is 7 March 2025", (typed) => {
  expect(readLedgerDate(typed)).toEqual({ kind: "date", date: "2025-03-07" });
});

test.each([null, "", "  ", "/", "—", "-", "无"])("%s says that there is no day", (typed) => {
  expect(readLedgerDate(typed).kind).toBe("none");
});

test.each(["3/7/2025", "25.3.7", "2025年3月", "三月七日", "办理中", 12, 2025, true, "2025-3-7-8"])(
  "%s may mean several days or none",
  (typed) => expect(readLedgerDate(typed).kind).toBe("not-a-date"),
);

test.each(["2025-2-29", "2025年13月1日", "20250431", "2025-3-0", 20250431])(
  "%s is a day that never was",
  (typed) => expect(readLedgerDate(typed).kind).toBe("impossible-date"),
);

test("a day is the same in every form it is written in", () => {
  const days = fc.date({
    min: new Date("1960-01-01T00:00:00Z"),
    max: new Date("2100-12-31T00:00:00Z"),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(days, (moment) => {
      const date = moment.toISOString().slice(0, 10);
      const [year = "", month = "", day = ""] = date.split("-");
      const serial = Math.floor(moment.getTime() / 86_400_000) + 25_569;
      const forms = [
        date,
        `${year}${month}${day}`,
        `${year}年${Number(month)}月${Number(day)}日`,
        `${year}/${Number(month)}/${Number(day)}`,
        serial,
        serial + 0.9999999,
        new Date(`${date}T00:00:00Z`),
      ];
      for (const form of forms) expect(readLedgerDate(form)).toEqual({ kind: "date", date });
    }),
  );
});
