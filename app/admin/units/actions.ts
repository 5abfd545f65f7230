"use server";

import { z } from "zod";
import { codePattern, organizationKinds } from "@/lib/organization/organization";
import {
  changeOffice,
  createOffice,
  endOffice,
  mergeOffice,
  moveOffice,
  renameOffice,
} from "@/lib/server/organizations/commands";
import { officeNamed } from "@/lib/server/organizations/queries";
import { formAction, id, name, optionalText, optionalYear, year } from "../form-action";

const code = z
  .string()
  .trim()
  .transform((text) => text || null)
  .refine((text) => text === null || codePattern.test(text));

const yesOrNo = z.enum(["yes", "no"]).transform((answer) => answer === "yes");

export const createOfficeAction = formAction(
  z.strictObject({
    parentId: id,
    code,
    fullName: name,
    shortName: name,
    kind: z.enum(organizationKinds),
    validFrom: optionalYear,
  }),
  createOffice,
  (_, { fullName }) => `已新建单位“${fullName}”。`,
);

export const renameOfficeAction = formAction(
  z.strictObject({ id, base: z.string(), fullName: name, shortName: name }),
  renameOffice,
  () => "已更名，原名称保留在“曾用名称”中。",
);

export const changeOfficeAction = formAction(
  z.strictObject({
    id,
    kind: z.enum(organizationKinds),
    validFrom: optionalYear,
    revision: z
      .string()
      .regex(/^\d{1,9}$/)
      .transform(Number),
    signOff: yesOrNo,
    supervises: yesOrNo,
    contactAddress: optionalText,
    contactPostcode: optionalText,
    contactPhone: optionalText,
    contactEmail: optionalText,
    contactWebsite: optionalText,
  }),
  changeOffice,
  () => "已保存。",
);

export const moveOfficeAction = formAction(
  z.strictObject({ id, from: id, parent: name }),
  async (actor, { parent, ...move }) => {
    const target = await officeNamed(actor, parent);
    return target.ok ? moveOffice(actor, { ...move, parentId: target.value }) : target;
  },
  () => "已移动，下级单位一并移动。",
);

export const endOfficeAction = formAction(
  z.strictObject({ id, lastYear: year }),
  endOffice,
  (_, { lastYear }) => `已停用，最后一个报告年度为 ${lastYear} 年。`,
);

export const mergeOfficeAction = formAction(
  z.strictObject({ id, heir: name, lastYear: year }),
  async (actor, { heir, ...ending }) => {
    const target = await officeNamed(actor, heir);
    return target.ok ? mergeOffice(actor, { ...ending, into: target.value }) : target;
  },
  () => "已并入，报告和历史记录保留。",
);
