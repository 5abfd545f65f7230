import type { OfficeProfile } from "../check-context";

/** The invented office of the examples. */
export const contentOffice = {
  name: "青溪县民政局",
  contact: "地址：青溪县人民路12号，邮编：415000，电话：0736-5550101，电子邮箱：mzj@qingxi.example",
} as const;

export const modelOffice: OfficeProfile = {
  fullName: contentOffice.name,
  shortName: "县民政局",
  kind: "department",
  signOff: true,
  formerNames: [],
  validFrom: 2010,
};
