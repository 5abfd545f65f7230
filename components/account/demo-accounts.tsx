import type { Role } from "@/lib/report/workflow";
import { roleText } from "./messages";

export type DemoAccount = {
  readonly username: string;
  readonly name: string;
  readonly office: string;
  readonly role: Role;
};

/** Who is in the demo and how to sign in as each; gone with the first real account. */
export function DemoAccounts({
  accounts,
  password,
}: {
  readonly accounts: readonly DemoAccount[];
  readonly password: string;
}) {
  return (
    <section aria-labelledby="demo-accounts" className="sheet min-w-0 grow p-6">
      <h2 id="demo-accounts" className="text-lg font-semibold">
        演示账号
      </h2>
      <p className="mt-1 mb-3 text-ink-600">
        数据均为虚构。密码都是 <code className="text-ink-900">{password}</code>
        ；有了第一个正式账号，演示账号即全部停用。
      </p>
      <div className="overflow-x-auto">
        <table className="w-full text-left">
          <thead>
            <tr>
              {["账号", "姓名", "单位", "身份"].map((head) => (
                <th key={head} scope="col" className="border-b border-line-200 py-1.5 pr-4">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {accounts.map(({ username, name, office, role }) => (
              <tr key={username}>
                <td className="py-1.5 pr-4">
                  <code>{username}</code>
                </td>
                <td className="py-1.5 pr-4 whitespace-nowrap">{name}</td>
                <td className="py-1.5 pr-4">{office}</td>
                <td className="py-1.5 whitespace-nowrap">{roleText[role]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
