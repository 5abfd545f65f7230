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

export const accounts: readonly Prisma.AccountCreateManyInput[] = [
  account(demoClerkId, civilAffairs, "周晓禾", "clerk"),
  account(seedId("102"), civilAffairs, "沈知远", "reviewer"),
  account(seedId("103"), governmentOffice, "林若溪", "supervisor"),
  account(seedId("104"), township, "何一帆", "clerk"),
  account(seedId("105"), subdistrict, "苏念安", "clerk"),
];

/** Last year's report of the demo clerk's office. */
export const lastYearsReport = seedId("201");

/** Ids of the operations that fill a seeded report. */
export function operationId(place: number): string {
  return seedId(`3${String(place).padStart(6, "0")}`);
}

function account(
  id: string,
  organizationId: string,
  name: string,
  role: Prisma.AccountCreateManyInput["role"],
): Prisma.AccountCreateManyInput {
  return { id, organizationId, name, role, isDemo: true };
}
