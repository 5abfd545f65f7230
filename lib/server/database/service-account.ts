import "server-only";
import { execFile } from "node:child_process";
import { stat } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { OperatorError } from "./operator-error";

const run = promisify(execFile);

/** The ordinary account that PostgreSQL runs under when the launcher is root. */
export type ServiceAccount = { readonly uid: number; readonly gid: number };

export type Command = {
  readonly file: string;
  readonly args: readonly string[];
  readonly identity: ServiceAccount | Record<string, never>;
};

/** PostgreSQL refuses to run as root: a root launcher uses the account `postgres`, made if missing. */
export async function serviceAccount(): Promise<ServiceAccount | null> {
  if (process.getuid?.() !== 0) return null;
  return (await lookUpAccount()) ?? (await createAccount());
}

async function lookUpAccount(): Promise<ServiceAccount | null> {
  const numberOf = async (flag: string) => Number((await run("id", [flag, "postgres"])).stdout);
  try {
    return { uid: await numberOf("-u"), gid: await numberOf("-g") };
  } catch {
    return null;
  }
}

async function createAccount(): Promise<ServiceAccount> {
  const options = ["--system", "--user-group", "--no-create-home", "postgres"];
  await run("useradd", options).catch(() => undefined); // another start may have been quicker
  const account = await lookUpAccount();
  if (account) return account;
  throw new OperatorError(
    "PostgreSQL 不能以 root 身份运行，且无法创建系统用户 postgres；请改用普通用户启动，或设置 DATABASE_URL。",
  );
}

/** The command as the account may run it on these paths. */
export async function commandAs(
  account: ServiceAccount | null,
  [file, ...args]: readonly [string, ...string[]],
  paths: readonly string[],
): Promise<Command> {
  if (!account) return { file, args, identity: {} };
  const reachable = await Promise.all([file, ...paths].map(isReachableByAnyone));
  if (reachable.every(Boolean)) return { file, args, identity: account };
  return { file: "setpriv", args: [...passingDirectories(account), file, ...args], identity: {} };
}

async function isReachableByAnyone(target: string): Promise<boolean> {
  const parent = path.dirname(path.resolve(target));
  if (parent === path.resolve(target)) return true;
  const { mode } = await stat(parent);
  return (mode & 0o001) !== 0 && isReachableByAnyone(parent);
}

// A checkout under /root (mode 0700) is closed to every other account. The single capability to pass
// closed directories keeps the server an ordinary account and leaves the modes of /root alone.
function passingDirectories({ uid, gid }: ServiceAccount): readonly string[] {
  const capability = "-all,+dac_override";
  return [
    `--reuid=${uid}`,
    `--regid=${gid}`,
    "--clear-groups",
    `--inh-caps=${capability}`,
    `--ambient-caps=${capability}`,
    "--securebits=+no_setuid_fixup", // access(2), which PostgreSQL asks about its programs, counts it too
  ];
}
