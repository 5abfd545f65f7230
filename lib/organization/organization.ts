/** What an organ is in the order of government. */
export const organizationKinds = [
  "government",
  "office",
  "department",
  "township",
  "subdistrict",
] as const;
export type OrganizationKind = (typeof organizationKinds)[number];

/** How lists and forms call the kinds; a list that is imported uses the same words. */
export const organizationKindText: Readonly<Record<OrganizationKind, string>> = {
  government: "本级政府",
  office: "政府办",
  department: "部门",
  township: "乡镇",
  subdistrict: "街道",
};

export type Contact = {
  readonly contactAddress: string | null;
  readonly contactPostcode: string | null;
  readonly contactPhone: string | null;
  readonly contactEmail: string | null;
  readonly contactWebsite: string | null;
};

/** An organ as lists tell it; years are report years, null is open. */
export type OfficeValues = Contact & {
  readonly fullName: string;
  readonly shortName: string;
  readonly kind: OrganizationKind;
  readonly validFrom: number | null;
  readonly validTo: number | null;
  readonly signOff: boolean;
};

/** Longest texts that are taken. */
export const longestName = 100;
export const longestText = 200;
export const codePattern = /^[0-9A-Za-z_.-]{1,40}$/;
export const earliestOfficeYear = 2000;
export const latestOfficeYear = 2100;
