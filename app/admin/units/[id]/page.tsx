import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AdminNav } from "@/components/admin/admin-links";
import {
  EndOfficeForms,
  MoveOfficeForm,
  OfficeDetailsForm,
  RenameOfficeForm,
} from "@/components/admin/office-forms";
import { momentText } from "@/components/moment-text";
import { PageFrame } from "@/components/shell/page-frame";
import { Banner } from "@/components/ui/banner";
import { Link } from "@/components/ui/link";
import { findOffice } from "@/lib/server/organizations/queries";
import { requireAdministrator } from "../../require-administrator";
import {
  changeOfficeAction,
  endOfficeAction,
  mergeOfficeAction,
  moveOfficeAction,
  renameOfficeAction,
} from "../actions";

export const metadata: Metadata = { title: "单位资料" };

export default async function UnitPage({
  params,
}: {
  readonly params: Promise<{ readonly id: string }>;
}) {
  const actor = await requireAdministrator();
  const office = await findOffice(actor, (await params).id);
  if (!office) notFound();
  const crumbs = [
    { label: "报告列表", href: "/" },
    { label: "单位", href: `/admin/units?under=${office.parentId ?? office.id}` },
  ];
  return (
    <PageFrame crumbs={crumbs} eyebrow={office.code ?? "没有编码"} title={office.fullName}>
      <div className="space-y-4">
        <AdminNav current="/admin/units" />
        <section aria-labelledby="details" className="sheet p-6">
          <h2 id="details" className="mb-3 text-lg font-semibold">
            资料
          </h2>
          {office.supervises && office.reviewers === 0 ? (
            <Banner tone="warning">
              {office.shortName}
              负责审核下级单位的报告，但现在没有“主管部门”角色的人员，报送的报告无人审核。请在账号中授予。
            </Banner>
          ) : null}
          <OfficeDetailsForm office={office} send={changeOfficeAction} />
          <p className="mt-4">
            <Link href={`/admin/units/${office.id}/words`} className="link">
              体检用词和限度
            </Link>
          </p>
        </section>
        <section aria-labelledby="rename" className="sheet p-6">
          <h2 id="rename" className="mb-3 text-lg font-semibold">
            名称
          </h2>
          <RenameOfficeForm office={office} send={renameOfficeAction} />
          {office.formerNames.length === 0 ? null : (
            <ul className="mt-3">
              {office.formerNames.map(({ fullName, until }) => (
                <li key={until.toISOString()}>
                  曾用名称：{fullName}（至{momentText(until)}）
                </li>
              ))}
            </ul>
          )}
        </section>
        {office.isTop || office.parentId === null ? null : (
          <>
            <section aria-labelledby="move" className="sheet p-6">
              <h2 id="move" className="mb-3 text-lg font-semibold">
                移动
              </h2>
              <MoveOfficeForm id={office.id} from={office.parentId} send={moveOfficeAction} />
            </section>
            <section aria-labelledby="end" className="sheet p-6">
              <h2 id="end" className="mb-3 text-lg font-semibold">
                停用
              </h2>
              {office.validTo === null ? (
                <EndOfficeForms id={office.id} end={endOfficeAction} merge={mergeOfficeAction} />
              ) : (
                <p>
                  最后一个报告年度为 {office.validTo} 年
                  {office.mergedInto === null ? "" : `，已并入${office.mergedInto}`}。
                </p>
              )}
            </section>
          </>
        )}
      </div>
    </PageFrame>
  );
}
