import { bindAtConsole } from "../../lib/server/auth/bind-at-console";
import { type Command, UsageError } from "./command";
import { writeOut } from "./output";
import { withAppDatabase } from "./with-app-database";

export const command: Command = {
  name: "bind-account",
  help: `把一个账号绑定到统一认证的一个标识（sub），以后可以用统一认证登录；退出它的全部登录。

用法：nianbao bind-account 账号 --subject 标识
      nianbao bind-account 账号 --remove

没有用过的初始密码随绑定作废。环境变量 OIDC_ISSUER 等须与应用相同。
数据库：DATABASE_URL；未设置时使用 .data（NIANBAO_DATA）中的内置数据库。
`,
  options: { subject: { type: "string" }, remove: { type: "boolean" } },
  positionals: ["账号"],
  run: async ({ positionals: [username = ""], texts, flags }) => {
    const subject = texts.get("subject")?.trim() || null;
    if ((subject === null) !== flags.has("remove")) {
      throw new UsageError(
        "请写 --subject 标识，或者 --remove，用法见 nianbao bind-account --help。",
      );
    }
    const bound = await withAppDatabase(() => bindAtConsole(username, subject));
    if (!bound.ok) throw new UsageError(refusals[bound.reason](username));
    await writeOut(subject === null ? `已解除“${username}”的绑定。\n` : `已绑定“${username}”。\n`);
    return 0;
  },
};

const refusals = {
  "unknown-account": (username: string) => `没有账号“${username}”。`,
  "subject-taken": () => "这个标识已绑定另一个账号。",
  "sso-off": () => "没有设置统一认证（OIDC_ISSUER）。",
} as const;
