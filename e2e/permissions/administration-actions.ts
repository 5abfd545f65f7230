import { action, administered, below, type Row } from "./rights";

const forAdministrators = { may: { administrator: administered } };
/** An office is named by its name, and only who administers it finds it so. */
const named = { ...forAdministrators, otherwise: "target-not-found" };
/** What she administers from is not hers to move or to end. */
const notFound = { own: "not-found", sister: "not-found", above: "not-found" };

const dates = {
  issuedOn: "2025-12-20",
  draftDue: "2026-01-15",
  signatureDue: "2026-01-22",
  acceptanceDue: "2026-01-28",
  publicationDue: "2026-01-31",
};

const details = {
  revision: "0",
  signOff: "yes",
  supervises: "yes",
  contactAddress: "禾川县人民路1号",
  contactPostcode: "",
  contactPhone: "",
  contactEmail: "",
  contactWebsite: "",
};

const lexicon = {
  revision: "0",
  typos: "布署＝部署",
  forbidden: "",
  offTopic: "",
  allowed: "",
  documents: "",
  overviewShortest: "",
  overviewLongest: "1200",
  likenessToLastYear: "",
  likenessToOthers: "90",
};

export const administrationActionRows: readonly Row[] = [
  action(
    "createOfficeAction",
    ({ office }) => [
      {
        parentId: office.id,
        code: "",
        fullName: "禾川县气象局",
        shortName: "气象局",
        kind: "department",
        validFrom: "",
      },
    ],
    forAdministrators,
  ),
  action(
    "renameOfficeAction",
    ({ office }) => [{ id: office.id, base: office.name, fullName: "新名称", shortName: "新" }],
    forAdministrators,
  ),
  action(
    "changeOfficeAction",
    ({ office }) => [{ id: office.id, kind: "office", validFrom: "", ...details }],
    forAdministrators,
  ),
  action(
    "moveOfficeAction",
    ({ office, heir }) => [{ id: office.id, from: office.parentId ?? office.id, parent: heir }],
    { may: { administrator: { ...notFound, ...below } }, otherwise: "target-not-found" },
  ),
  action("endOfficeAction", ({ office }) => [{ id: office.id, lastYear: "2025" }], {
    may: { administrator: below },
  }),
  action("mergeOfficeAction", ({ office, heir }) => [{ id: office.id, heir, lastYear: "2025" }], {
    may: { administrator: { ...notFound, ...below } },
    otherwise: "target-not-found",
  }),
  action(
    "openYearAction",
    ({ office }) => [{ organizationId: office.id, year: "2025", ...dates }],
    forAdministrators,
  ),
  action("changeLexiconAction", ({ office }) => [{ office: office.id, ...lexicon }], {
    ...forAdministrators,
    // What an office wrote in another cell of the table would make this one stale.
    prepare: "DELETE FROM check_lexicon WHERE organization_id IS NOT NULL OR $1::uuid[] IS NULL",
  }),

  action(
    "createAccountAction",
    ({ office }) => [{ username: "xinlaide", name: "叶知秋", office: office.name, role: "clerk" }],
    named,
  ),
  action("resetPasswordAction", ({ office }) => [{ id: office.memberId }], forAdministrators),
  action("takeAwaySecondFactorAction", ({ office }) => [{ id: office.memberId }], {
    ...forAdministrators,
    prepare: `INSERT INTO second_factor (account_id, secret, recovery_codes, confirmed_at)
      SELECT unnest($1::uuid[]), '', '{}', now()`,
  }),
  action(
    "bindAccountAction",
    ({ office }) => [{ id: office.memberId, subject: "subject-1" }],
    forAdministrators,
  ),
  action("deactivateAccountAction", ({ office }) => [{ id: office.memberId }], forAdministrators),
  action("reactivateAccountAction", ({ office }) => [{ id: office.memberId }], {
    ...forAdministrators,
    prepare: "UPDATE account SET deactivated_at = now() WHERE id = ANY ($1)",
  }),
  action(
    "grantRoleAction",
    ({ office }) => [{ id: office.memberId, office: office.name, role: "administrator" }],
    named,
  ),
  action(
    "grantRoleAction",
    ({ office, heir }) => [{ id: office.memberId, office: heir, role: "administrator" }],
    {
      given: "in an office of her own",
      may: { administrator: { ...notFound, ...administered } },
      otherwise: "target-not-found",
    },
  ),
  action(
    "withdrawRoleAction",
    ({ office }) => [{ id: office.memberId, organizationId: office.id, role: "supervisor" }],
    forAdministrators,
  ),
];
