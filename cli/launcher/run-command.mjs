import { spawn } from "node:child_process";
import { Refusal } from "./refusal.mjs";

/**
 * @typedef {object} Command
 * @property {string} failure the sentence to show when it fails, above the end of its output
 * @property {string} file
 * @property {readonly string[]} args
 * @property {Record<string, string | undefined>} [environment] added to this process's own
 * @property {boolean} [shell]
 */

/**
 * Runs a command to its end without its output, which is shown only when it fails.
 * @param {Command} command
 * @returns {Promise<void>}
 */
export async function runQuietly({ failure, file, args, environment, shell = false }) {
  /** @type {Buffer[]} */
  const output = [];
  const child = spawn(file, args, {
    env: { ...process.env, ...environment },
    shell,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const killChild = () => child.kill();
  process.once("exit", killChild);
  child.stdout.on("data", (chunk) => output.push(chunk));
  child.stderr.on("data", (chunk) => output.push(chunk));
  const code = await new Promise((resolve, reject) => {
    child.once("error", reject).once("close", resolve);
  });
  process.off("exit", killChild);
  if (code !== 0) throw new Refusal(`${failure}\n${lastLines(Buffer.concat(output).toString())}`);
}

/** @param {string} text */
function lastLines(text) {
  const lines = text.split("\n").filter((line) => line.trim() !== "" && !/^\s+at /.test(line));
  return lines.slice(-30).join("\n");
}
