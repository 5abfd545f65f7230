import { administered, below, everybody, own, page, type Row, signedInPeople } from "./rights";

const inside = { clerk: own, supervisor: own };
/** What was handed in is read by the office and by who reviews it; a draft by the office alone. */
const handedIn = { ...inside, reviewer: below };
const administration = { administrator: "ok" };
const toWork = { clerk: "to /", supervisor: "to /", reviewer: "to /", administrator: "to /" };
const toSignIn = { nobody: "to /login", deactivated: "to /login" };

export const pageRows: readonly Row[] = [
  page("/", "/", { may: { ...signedInPeople, ...toSignIn } }),
  page("/help", "/help", { may: everybody }),
  page("/rules", "/rules", { may: everybody }),
  page("/setup", "/setup", { may: everybody }),
  page("/login", "/login", { may: { ...everybody, ...toWork, newcomer: "to /" } }),
  page("/login/code", "/login/code", {
    may: Object.fromEntries(Object.keys(everybody).map((person) => [person, "sign-in"])),
  }),
  page("/account", "/account", { may: signedInPeople }),
  page("/account/password", "/account/password", { may: { ...signedInPeople, newcomer: "ok" } }),
  page("/account/second-factor", "/account/second-factor", {
    may: { ...signedInPeople, newcomer: "ok" },
  }),
  page("/notices", "/notices", { may: signedInPeople }),

  page("/reports/[id]", ({ reportId }) => `/reports/${reportId}`, { may: handedIn }),
  page("/reports/[id]/[section]", ({ reportId }) => `/reports/${reportId}/requests`, {
    may: handedIn,
  }),
  page("/reports/[id]/ledger/[section]", ({ reportId }) => `/reports/${reportId}/ledger/requests`, {
    may: handedIn,
  }),
  page("/reports/[id]/check", ({ reportId }) => `/reports/${reportId}/check`, { may: handedIn }),
  page("/reports/[id]/sheet", ({ reportId }) => `/reports/${reportId}/sheet`, { may: handedIn }),
  page("/reports/[id]/history", ({ reportId }) => `/reports/${reportId}/history`, {
    may: handedIn,
  }),
  page("/reviews/[id]", ({ reportId }) => `/reviews/${reportId}`, { may: handedIn }),

  ...["", "/overview", "/ledger/requests", "/check", "/sheet", "/history"].map((part) =>
    page(
      `/reports/[id]${part.replace(/overview|requests/, "[section]")}`,
      ({ reportId }) => `/reports/${reportId}${part}`,
      {
        given: "draft",
        scene: "draft",
        may: inside,
      },
    ),
  ),
  page("/reviews/[id]", ({ reportId }) => `/reviews/${reportId}`, {
    given: "submitted",
    scene: "submitted",
    may: inside,
  }),

  page("/import", "/import", { may: { clerk: "ok" } }),
  page("/import", ({ office }) => `/import?office=${office.id}`, {
    given: "for an office",
    may: { clerk: own },
  }),
  page("/import", ({ reportId }) => `/import?report=${reportId}`, {
    given: "into a draft",
    scene: "draft",
    may: { clerk: own },
  }),
  page("/import", ({ reportId }) => `/import?report=${reportId}`, {
    given: "into a frozen report",
    may: {},
  }),
  page("/import/[id]", ({ uploadId }) => `/import/${uploadId}`, {
    scene: "draft",
    may: { clerk: own },
  }),

  // Whoever took a step is told so, also when it took the report out of her sight.
  page("/steps/[id]", ({ eventId }) => `/steps/${eventId}`, {
    scene: "accepted",
    may: { reviewer: "ok" },
  }),
  page("/steps/[id]", ({ eventId }) => `/steps/${eventId}`, {
    given: "of somebody else",
    scene: "published",
    may: {},
  }),

  page("/admin/accounts", "/admin/accounts", { may: administration }),
  page("/admin/accounts/[id]", ({ office }) => `/admin/accounts/${office.memberId}`, {
    may: { administrator: administered },
  }),
  page("/admin/audit", "/admin/audit", { may: administration }),
  page("/admin/rules", "/admin/rules", { may: administration }),
  page("/admin/units", "/admin/units", { may: administration }),
  page("/admin/units", ({ office }) => `/admin/units?under=${office.id}`, {
    given: "under an office",
    may: { administrator: administered },
  }),
  page("/admin/units/[id]", ({ office }) => `/admin/units/${office.id}`, {
    may: { administrator: administered },
  }),
  page("/admin/units/[id]/words", ({ office }) => `/admin/units/${office.id}/words`, {
    may: { administrator: administered },
  }),
  page("/admin/units/import", ({ office }) => `/admin/units/import?under=${office.id}`, {
    may: { administrator: administered },
  }),
  page("/admin/years", "/admin/years", { may: administration }),
];
