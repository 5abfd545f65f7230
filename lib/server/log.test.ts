import { afterEach, expect, test, vi } from "vitest";
import { hostileTexts } from "@/lib/fixtures/hostile-texts";
import { logProblem } from "./log";

afterEach(() => vi.restoreAllMocks());

function logged(text: string): string {
  const write = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  logProblem("request-failed", { error: text, names: [text] });
  return String(write.mock.calls[0]?.[0]);
}

test.each(hostileTexts)(
  "%j in a value stays inside one line, and tells a terminal nothing",
  (text) => {
    const line = logged(text);
    expect(line).toMatch(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+\n$/u);
    expect(JSON.parse(line)).toMatchObject({ event: "request-failed", error: text, names: [text] });
  },
);
