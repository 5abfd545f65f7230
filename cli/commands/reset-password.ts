import { resetPassword } from "../../lib/server/auth/administrators";
import { type Command, UsageError } from "./command";
import { writeOut } from "./output";
import { withAppDatabase } from "./with-app-database";

export const command: Command = {
  name: "reset-password",
  help: `重置一个账号的密码：给出 72 小时内有效的新密码，解除锁定，并退出它的全部登录。

用法：nianbao reset-password 账号

数据库：DATABASE_URL；未设置时使用 .data（NIANBAO_DATA）中的内置数据库。
`,
  options: {},
  positionals: ["账号"],
  run: async ({ positionals: [username = ""] }) => {
    const password = await withAppDatabase(() => resetPassword(username));
    if (password === null) throw new UsageError(`没有账号“${username}”。`);
    await writeOut(`新密码  ${password}\n`);
    return 0;
  },
};
