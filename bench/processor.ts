import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";

/**
 * Seconds of processor time these processes and their children that have ended used so far, in the kernel
 * too. Linux alone tells it.
 */
export async function processorSeconds(pids: readonly number[]): Promise<number> {
  const ticks = await Promise.all(pids.map(ticksOf));
  return ticks.reduce((sum, used) => sum + used, 0) / ticksPerSecond();
}

async function ticksOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  // Behind the name, which may have spaces: state is the 3rd field; the 14th to 17th are times in user
  // code and in the kernel, its own and of children it has seen end.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0);
}

function ticksPerSecond(): number {
  return Number(execFileSync("getconf", ["CLK_TCK"], { encoding: "utf8" }));
}
