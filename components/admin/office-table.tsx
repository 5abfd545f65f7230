import { type OrganizationKind, organizationKindText } from "@/lib/organization/organization";
import { DataCell, DataRow, DataTable } from "../ui/data-table";
import { Link } from "../ui/link";

export type OfficeLine = {
  readonly id: string;
  readonly code: string | null;
  readonly fullName: string;
  readonly kind: OrganizationKind;
  readonly validTo: number | null;
  readonly below: number;
  readonly accounts: number;
};

const columns = ["单位", "编码", "类别", "下级", "账号", "状态", "操作"];

/** Offices with the way to their details and to those below them. */
export function OfficeTable({ offices }: { readonly offices: readonly OfficeLine[] }) {
  const action = "link inline-flex min-h-6 items-center whitespace-nowrap";
  return (
    <DataTable caption="单位列表" columns={columns}>
      {offices.map(({ id, code, fullName, kind, validTo, below, accounts }) => (
        <DataRow key={id}>
          <DataCell head className="min-w-40">
            {fullName}
          </DataCell>
          <DataCell>{code ?? ""}</DataCell>
          <DataCell className="whitespace-nowrap">{organizationKindText[kind]}</DataCell>
          <DataCell>{below}</DataCell>
          <DataCell>{accounts}</DataCell>
          <DataCell className="whitespace-nowrap">
            {validTo === null ? "在用" : `至 ${validTo} 年`}
          </DataCell>
          <DataCell>
            <span className="flex gap-4">
              <Link href={`/admin/units/${id}`} aria-label={`${fullName}的资料`} className={action}>
                资料
              </Link>
              <Link
                href={`/admin/units?under=${id}`}
                aria-label={`${fullName}的下级单位`}
                className={action}
              >
                下级
              </Link>
            </span>
          </DataCell>
        </DataRow>
      ))}
    </DataTable>
  );
}
