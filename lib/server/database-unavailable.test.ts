import { expect, test } from "vitest";
import { isDatabaseUnavailable } from "./database-unavailable";

const failure = (message: string, code?: string) => Object.assign(new Error(message), { code });

test.each([
  ["a server that is not there", failure("connect ECONNREFUSED", "ECONNREFUSED")],
  ["a server that shuts down", failure("terminating connection", "57P01")],
  ["a full disk", failure("could not extend file", "53100")],
  ["too many connections", failure("too many clients", "53300")],
  ["a server that only reads", failure("cannot execute UPDATE", "25006")],
  ["a connection cut off", failure("Connection terminated unexpectedly")],
  ["no free connection", failure("timeout exceeded when trying to connect")],
  ["what Prisma says of it", failure("Can't reach database server", "P1001")],
  ["a cause further down", new Error("query failed", { cause: failure("", "08006") })],
])("%s may be there again later", (_, error) => {
  expect(isDatabaseUnavailable(error)).toBe(true);
});

test.each([
  ["a bug", new TypeError("x is not a function")],
  ["a broken constraint", failure("duplicate key", "23505")],
  ["a statement that is wrong", failure("syntax error", "42601")],
  ["no error at all", "ECONNREFUSED"],
])("%s is no outage", (_, error) => {
  expect(isDatabaseUnavailable(error)).toBe(false);
});
