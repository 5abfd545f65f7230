import { Refusal } from "./refusal.mjs";

const [oldestMajor, oldestMinor] = [20, 19];

/**
 * Refuses a Node that is older than the packages allow.
 * @param {string} version such as process.versions.node
 */
export function refuseOldNode(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new Refusal(
    `Node.js 版本过低：当前为 ${version}，需要 ${oldestMajor}.${oldestMinor} 或更高版本（建议 22 或 24）。`,
  );
}
