import { expect, test } from "vitest";
import { readEnvironment } from "./env";

const base = { NODE_ENV: "test" } as const;

test("a missing database address is told in one sentence", () => {
  expect(() => readEnvironment(base)).toThrow(/^未设置环境变量 DATABASE_URL/);
});

test("an address of another kind of database is refused with an example, and is not repeated", () => {
  const wrong = { ...base, DATABASE_URL: "mysql://root:secret@host/x" };
  expect(() => readEnvironment(wrong)).toThrow(/不是 PostgreSQL 地址/);
  expect(() => readEnvironment(wrong)).not.toThrow(/secret/);
});

test("the password policy is that of 等保 unless it is set, and a setting without sense is told", () => {
  const read = (more: Record<string, string>) =>
    readEnvironment({ ...base, DATABASE_URL: "postgres://a@h/d", ...more });
  expect(read({ PASSWORD_CLASSES: "" })).toMatchObject({
    PASSWORD_MIN_LENGTH: 12,
    PASSWORD_CLASSES: 3,
    PASSWORD_MAX_DAYS: 90,
    PASSWORD_HISTORY: 5,
  });
  const own = { PASSWORD_MIN_LENGTH: "15", PASSWORD_CLASSES: "1", PASSWORD_MAX_DAYS: "0" };
  expect(read(own)).toMatchObject({ PASSWORD_MIN_LENGTH: 15, PASSWORD_MAX_DAYS: 0 });
  for (const wrong of ["7", "65", "12.5", "many"]) {
    expect(() => read({ PASSWORD_MIN_LENGTH: wrong })).toThrow(
      "PASSWORD_MIN_LENGTH 应为 8 至 64 的整数",
    );
  }
});

test("roles that demand a second factor are read however they are separated", () => {
  const roles = (SECOND_FACTOR_ROLES: string) =>
    readEnvironment({ ...base, DATABASE_URL: "postgres://a@h/d", SECOND_FACTOR_ROLES })
      .SECOND_FACTOR_ROLES;
  expect(roles("")).toEqual([]);
  expect(roles("reviewer, administrator")).toEqual(["reviewer", "administrator"]);
  expect(roles("reviewer，administrator、clerk")).toEqual(["reviewer", "administrator", "clerk"]);
  expect(() => roles("admin")).toThrow(/SECOND_FACTOR_ROLES 应为 clerk、/);
});

test.each(["postgres://a@h/d", "postgresql://a:b@h:5432/d?sslmode=verify-full"])(
  "%s is taken",
  (DATABASE_URL) => {
    expect(readEnvironment({ ...base, DATABASE_URL })).toMatchObject({ DATABASE_URL });
  },
);
