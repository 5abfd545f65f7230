import { Fragment } from "react";
import {
  type OfficeValues,
  organizationKinds,
  organizationKindText,
} from "@/lib/organization/organization";
import { ActionForm } from "./action-form";
import { Choice, Field } from "./fields";
import type { SendForm } from "./form-state";

const kinds = organizationKinds.map((kind) => ({ value: kind, text: organizationKindText[kind] }));

export function NewOfficeForm({
  parentId,
  send,
}: {
  readonly parentId: string;
  readonly send: SendForm;
}) {
  return (
    <ActionForm label="新建单位" submit="新建单位" hidden={{ parentId }} send={send}>
      <Field label="编码（可不填）" name="code" className="min-w-32" />
      <Field label="全称" name="fullName" required />
      <Field label="简称" name="shortName" required className="min-w-32" />
      <Choice label="类别" name="kind" defaultValue="department" options={kinds} />
      <Field label="起始年度（可不填）" name="validFrom" inputMode="numeric" className="w-32" />
    </ActionForm>
  );
}

/** Its fields start anew with each revision, so that nobody saves over what she has not seen. */
export function OfficeDetailsForm({
  office,
  send,
}: {
  readonly office: OfficeValues & {
    readonly id: string;
    readonly revision: number;
    readonly supervises: boolean;
  };
  readonly send: SendForm;
}) {
  const signOff = [
    { value: "yes", text: "有" },
    { value: "no", text: "没有" },
  ];
  const supervises = [
    { value: "yes", text: "审核" },
    { value: "no", text: "不审核" },
  ];
  const hidden = { id: office.id, revision: String(office.revision) };
  return (
    <ActionForm label="单位资料" submit="保存资料" hidden={hidden} send={send}>
      <Fragment key={office.revision}>
        <Choice label="类别" name="kind" defaultValue={office.kind} options={kinds} />
        <Field
          label="起始年度"
          name="validFrom"
          defaultValue={office.validFrom ?? ""}
          inputMode="numeric"
          className="w-32"
        />
        <Choice
          label="报告落款"
          name="signOff"
          defaultValue={office.signOff ? "yes" : "no"}
          options={signOff}
        />
        <Choice
          label="下级单位的报告"
          name="supervises"
          defaultValue={office.supervises ? "yes" : "no"}
          options={supervises}
        />
        <Field label="地址" name="contactAddress" defaultValue={office.contactAddress ?? ""} />
        <Field label="邮编" name="contactPostcode" defaultValue={office.contactPostcode ?? ""} />
        <Field label="电话" name="contactPhone" defaultValue={office.contactPhone ?? ""} />
        <Field label="邮箱" name="contactEmail" defaultValue={office.contactEmail ?? ""} />
        <Field label="网址" name="contactWebsite" defaultValue={office.contactWebsite ?? ""} />
      </Fragment>
    </ActionForm>
  );
}

export function RenameOfficeForm({
  office: { id, fullName, shortName },
  send,
}: {
  readonly office: Pick<OfficeValues, "fullName" | "shortName"> & { readonly id: string };
  readonly send: SendForm;
}) {
  return (
    <ActionForm label="更名" submit="更名" hidden={{ id, base: fullName }} send={send}>
      <Fragment key={`${fullName} ${shortName}`}>
        <Field label="新全称" name="fullName" defaultValue={fullName} required />
        <Field label="新简称" name="shortName" defaultValue={shortName} required />
      </Fragment>
    </ActionForm>
  );
}

export function MoveOfficeForm({
  id,
  from,
  send,
}: {
  readonly id: string;
  readonly from: string;
  readonly send: SendForm;
}) {
  return (
    <ActionForm label="移动单位" submit="移动" hidden={{ id, from }} send={send}>
      <Field key={from} label="新上级单位的编码或全称" name="parent" required />
    </ActionForm>
  );
}

export function EndOfficeForms({
  id,
  end,
  merge,
}: {
  readonly id: string;
  readonly end: SendForm;
  readonly merge: SendForm;
}) {
  return (
    <div className="grid gap-6">
      <p className="text-ink-600">
        停用的单位不删除，以前的报告和历史记录保留；停用之后的年度不再列入应报单位。
      </p>
      <ActionForm label="停用单位" submit="停用" hidden={{ id }} send={end}>
        <Field label="最后一个报告年度" name="lastYear" inputMode="numeric" required />
      </ActionForm>
      <ActionForm label="并入其他单位" submit="并入" hidden={{ id }} send={merge}>
        <Field label="并入单位的编码或全称" name="heir" required />
        <Field label="最后单独报告的年度" name="lastYear" inputMode="numeric" required />
      </ActionForm>
    </div>
  );
}
