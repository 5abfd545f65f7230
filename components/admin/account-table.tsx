import type { AccountLine } from "@/lib/organization/account-line";
import { roleText } from "../account/messages";
import { DataCell, DataRow, DataTable } from "../ui/data-table";
import { Link } from "../ui/link";

const columns = ["账号", "姓名", "单位与角色", "状态", "操作"];

/** Accounts, what they are to which office, and the way to change that. */
export function AccountTable({ accounts }: { readonly accounts: readonly AccountLine[] }) {
  return (
    <DataTable caption="账号列表" columns={columns}>
      {accounts.map((account) => (
        <DataRow key={account.id}>
          <DataCell head>{account.username}</DataCell>
          <DataCell>{account.name}</DataCell>
          <DataCell className="min-w-48">
            {account.roles
              .map(({ organization, role }) => `${organization}：${roleText[role]}`)
              .join("；")}
          </DataCell>
          <DataCell className="whitespace-nowrap">{stateText(account)}</DataCell>
          <DataCell>
            <Link
              href={`/admin/accounts/${account.id}`}
              aria-label={`管理账号${account.username}`}
              className="link inline-flex min-h-6 items-center"
            >
              管理
            </Link>
          </DataCell>
        </DataRow>
      ))}
    </DataTable>
  );
}

function stateText({ deactivated, locked }: AccountLine): string {
  if (deactivated) return "已停用";
  return locked ? "暂时锁定" : "在用";
}
