import type { Rule } from "../../issue";
import { findNamedParties } from "./parties";
import {
  findBankCards,
  findHomeAddresses,
  findIdentityNumbers,
  findMobileNumbers,
  findPersonalMail,
  findTelephoneNumbers,
} from "./personal-data";
import { findSecretMarks } from "./secret-marks";

const privacy = "《条例》第十五条，《个人信息保护法》第二十八条";

/** What must not be published: personal data and secrets. */
export const privacyRules: readonly Rule[] = [
  { id: "X09", severity: "error", title: "手机号码", basis: privacy, find: findMobileNumbers },
  {
    id: "X27",
    severity: "error",
    title: "联系方式以外的电话号码",
    basis: privacy,
    find: findTelephoneNumbers,
  },
  { id: "X28", severity: "error", title: "身份证号码", basis: privacy, find: findIdentityNumbers },
  { id: "X29", severity: "error", title: "银行卡号", basis: privacy, find: findBankCards },
  { id: "X30", severity: "error", title: "当事人姓名", basis: privacy, find: findNamedParties },
  {
    id: "X31",
    severity: "error",
    title: "涉密标志",
    basis: "《条例》第十四条、第十七条，《保守国家秘密法》",
    find: findSecretMarks,
  },
  { id: "X32", severity: "error", title: "个人电子邮箱", basis: privacy, find: findPersonalMail },
  { id: "X33", severity: "error", title: "个人住址", basis: privacy, find: findHomeAddresses },
];
