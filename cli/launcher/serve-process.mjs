import { fork } from "node:child_process";

/**
 * The long-lived process that runs the database and the app. It stops when this process ends, however.
 * @param {"start" | "dev"} mode
 * @param {Record<string, string | undefined>} environment added to this process's own
 */
export function startServing(mode, environment) {
  return fork("cli/serve.ts", [mode], {
    execArgv: ["--conditions=react-server", "--import", "tsx"],
    env: { ...process.env, ...environment },
  });
}

/**
 * Asks it to stop the app, then the database. A signal would end it on the spot on Windows.
 * @param {import("node:child_process").ChildProcess} serving
 */
export function stopServing(serving) {
  if (serving.connected) serving.disconnect();
}
