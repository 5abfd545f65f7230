import { demoClerkId } from "@/lib/server/demo-clerk";
import type { Prisma } from "@/lib/server/generated/client";

// Ids are fixed, so that seeding twice adds nothing and tests can name them.
const seedId = (suffix: string) => `5eed0000-0000-4000-8000-${suffix.padStart(12, "0")}`;

const government = seedId("1");
const governmentOffice = seedId("2");
export const civilAffairs = seedId("3");
const township = seedId("4");
const subdistrict = seedId("5");

/** A county that does not exist: who supervises comes before those who report. */
export const organizations: readonly Prisma.OrganizationCreateManyInput[] = [
  { id: government, fullName: "青溪县人民政府", shortName: "县政府", kind: "government" },
  {
    id: governmentOffice,
    parentId: government,
    fullName: "青溪县人民政府办公室",
    shortName: "县政府办",
    kind: "office",
  },
  {
    id: civilAffairs,
    parentId: governmentOffice,
    fullName: "青溪县民政局",
    shortName: "民政局",
    kind: "department",
    signOff: true,
  },
  {
    id: township,
    parentId: governmentOffice,
    fullName: "青溪县云岭镇人民政府",
    shortName: "云岭镇",
    kind: "township",
  },
  {
    id: subdistrict,
    parentId: governmentOffice,
    fullName: "青溪县溪东街道办事处",
    shortName: "溪东街道",
    kind: "subdistrict",
  },
];

/** Who works there; each signs in with her user name. */
const people = [
  { id: demoClerkId, username: "zhouxiaohe", name: "周晓禾", office: civilAffairs, role: "clerk" },
  {
    id: seedId("102"),
    username: "shenzhiyuan",
    name: "沈知远",
    office: civilAffairs,
    role: "supervisor",
  },
  {
    id: seedId("103"),
    username: "linruoxi",
    name: "林若溪",
    office: governmentOffice,
    role: "reviewer",
  },
  { id: seedId("104"), username: "heyifan", name: "何一帆", office: township, role: "clerk" },
  { id: seedId("105"), username: "sunianan", name: "苏念安", office: subdistrict, role: "clerk" },
  {
    id: seedId("106"),
    username: "guanli",
    name: "程思齐",
    office: government,
    role: "administrator",
  },
] as const;

export const accounts = people.map(({ id, username, name }) => ({
  id,
  username,
  displayUsername: username,
  email: `${username}@nianbao.invalid`,
  name,
  mustChangePassword: false,
  isDemo: true,
}));

/** Each signs in with the same, public password. */
export function credentials(password: string): readonly Prisma.CredentialCreateManyInput[] {
  return people.map(({ id }) => ({
    holderId: id,
    providerId: "credential",
    subject: id,
    password,
  }));
}

export const memberships: readonly Prisma.MembershipCreateManyInput[] = people.map(
  ({ id, office, role }) => ({ accountId: id, organizationId: office, role }),
);

/** Last year's report of the demo clerk's office. */
export const lastYearsReport = seedId("201");

/** Ids of the operations that fill a seeded report. */
export function operationId(place: number): string {
  return seedId(`3${String(place).padStart(6, "0")}`);
}
