import { expect, test } from "vitest";
import { readTypedCode, recoveryCodeText } from "./second-factor-code";

test.each([
  ["123456", { kind: "clock", code: "123456" }],
  [" 123 456 ", { kind: "clock", code: "123456" }],
  ["１２３４５６", { kind: "clock", code: "123456" }],
  ["ABCD-efgh-2345", { kind: "recovery", code: "abcdefgh2345" }],
])("%j is read as %j", (typed, read) => {
  expect(readTypedCode(typed)).toEqual(read);
});

test.each(["", "12345", "1234567", "abcd-efgh-2340", "abcd-efgh-23456", "abcdef"])(
  "%j is no code",
  (typed) => expect(readTypedCode(typed)).toBeNull(),
);

test("a code for paper is shown in groups and read back", () => {
  expect(recoveryCodeText("abcdefgh2345")).toBe("abcd-efgh-2345");
});
