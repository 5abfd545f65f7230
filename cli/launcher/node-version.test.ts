import { expect, test } from "vitest";
import { refuseOldNode } from "./node-version.mjs";

test.each(["20.19.0", "20.20.2", "22.0.0", "24.1.0"])("Node %s is new enough", (version) => {
  expect(() => refuseOldNode(version)).not.toThrow();
});

test.each(["20.18.9", "18.20.4", "16.0.0"])("Node %s is refused in one sentence", (version) => {
  expect(() => refuseOldNode(version)).toThrow(
    `Node.js 版本过低：当前为 ${version}，需要 20.19 或更高`,
  );
});
