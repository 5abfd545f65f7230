import { takeAwayAtConsole } from "../../lib/server/auth/take-away-second-factor";
import { type Command, UsageError } from "./command";
import { writeOut } from "./output";
import { withAppDatabase } from "./with-app-database";

export const command: Command = {
  name: "remove-second-factor",
  help: `取消一个账号的二次验证，并退出它的全部登录；用于手机和恢复码都丢失时。

用法：nianbao remove-second-factor 账号

角色须使用二次验证时，下次登录后会要求重新设置。
数据库：DATABASE_URL；未设置时使用 .data（NIANBAO_DATA）中的内置数据库。
`,
  options: {},
  positionals: ["账号"],
  run: async ({ positionals: [username = ""] }) => {
    const removed = await withAppDatabase(() => takeAwayAtConsole(username));
    if (!removed.ok) throw new UsageError(refusals[removed.reason](username));
    await writeOut(`已取消“${username}”的二次验证。\n`);
    return 0;
  },
};

const refusals = {
  "unknown-account": (username: string) => `没有账号“${username}”。`,
  "no-second-factor": (username: string) => `账号“${username}”没有开启二次验证。`,
} as const;
