import {
  type AdministratorRefusal,
  createAdministrator,
} from "../../lib/server/auth/administrators";
import { type Arguments, type Command, UsageError } from "./command";
import { writeOut } from "./output";
import { withAppDatabase } from "./with-app-database";

export const command: Command = {
  name: "create-admin",
  help: `新建管理员账号，并给出一个 72 小时内有效的初始密码；第一次登录时必须修改。

用法：nianbao create-admin --username 账号 --name 姓名 --organization 单位全称

  --organization  最上级单位；还没有时一并建立

有了第一个正式账号，演示账号即全部停用。
数据库：DATABASE_URL；未设置时使用 .data（NIANBAO_DATA）中的内置数据库。
`,
  options: {
    username: { type: "string" },
    name: { type: "string" },
    organization: { type: "string" },
  },
  positionals: [],
  run: async (given) => {
    const administrator = {
      username: required(given, "username"),
      name: required(given, "name"),
      organization: required(given, "organization"),
    };
    const created = await withAppDatabase(() => createAdministrator(administrator));
    if (!created.ok) throw new UsageError(refusals[created.reason]);
    const { username, password } = created.value;
    await writeOut(`账号      ${username}\n初始密码  ${password}\n`);
    return 0;
  },
};

const refusals: Readonly<Record<AdministratorRefusal, string>> = {
  "username-invalid": "账号应为 2 至 64 个字母、汉字、数字、点、横线或下划线，不以符号开头。",
  "username-taken": "这个账号已经存在。忘记密码时用 reset-password。",
};

function required({ texts }: Arguments, option: string): string {
  const text = texts.get(option)?.trim();
  if (!text) throw new UsageError(`缺少 --${option}，用法见 nianbao create-admin --help。`);
  if (text.length > 200) throw new UsageError(`--${option} 太长，最多 200 个字。`);
  return text;
}
