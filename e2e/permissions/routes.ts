import { randomUUID } from "node:crypto";
import { narrativeAddress } from "@/lib/template/cells";
import {
  administered,
  below,
  everybody,
  own,
  ownBut,
  type Row,
  route,
  signedInPeople,
} from "./rights";

const handedIn = { clerk: own, supervisor: own, reviewer: below };
const list = "编码,全称,类别\nHC-77,禾川县气象局,部门\n";

const ledger = `${JSON.stringify({
  table: "requests",
  mapping: { table: "requests", columns: {}, category: {}, result: {} },
  sheet: null,
  headRow: null,
})}\n编号,申请人类型,收到日期,答复日期,办理结果\n1,公民,2025-3-7,2025-3-9,予以公开\n`;

const callback = "/api/sign-in/oidc/callback";
const everybodyTo = (target: string) =>
  Object.fromEntries(Object.keys(everybody).map((person) => [person, `to ${target}`]));

export const routeRows: readonly Row[] = [
  route("GET /api/health/live", () => ({ path: "/api/health/live" }), {
    placeless: true,
    may: everybody,
  }),
  route("GET /api/health/ready", () => ({ path: "/api/health/ready" }), {
    placeless: true,
    may: everybody,
  }),
  route("GET /api/sign-in/oidc", () => ({ path: "/api/sign-in/oidc" }), {
    given: "with the identity provider away",
    placeless: true,
    may: everybodyTo("/login?refused=sso-unavailable"),
  }),
  route("GET /api/sign-in/oidc/callback", () => ({ path: `${callback}?code=1&state=2` }), {
    given: "without having asked",
    placeless: true,
    may: everybodyTo("/login?refused=sso-rejected"),
  }),
  route("GET /api/admin/audit", () => ({ path: "/api/admin/audit" }), {
    placeless: true,
    may: { administrator: "ok" },
  }),
  route("GET /api/admin/unit-template", () => ({ path: "/api/admin/unit-template" }), {
    placeless: true,
    may: { administrator: "ok" },
  }),
  ...["", "?mark=0"].map((mark) =>
    route(
      "POST /api/admin/units/[id]/import",
      ({ office }) => ({
        path: `/api/admin/units/${office.id}/import${mark}`,
        type: "application/octet-stream",
        body: list,
      }),
      mark === ""
        ? { may: { administrator: administered } }
        : { given: "to apply it", may: { administrator: { own: "stale", below: "stale" } } },
    ),
  ),
  route("POST /api/imports", ({ office }) => imported(`organizationId=${office.id}`), {
    may: { clerk: own },
  }),
  route("POST /api/imports", ({ reportId }) => imported(`reportId=${reportId}`), {
    given: "into a draft",
    scene: "draft",
    may: { clerk: own },
  }),
  route("POST /api/imports", ({ reportId }) => imported(`reportId=${reportId}`), {
    given: "into a frozen report",
    may: { clerk: ownBut("locked") },
  }),
  route("GET /api/imports/[id]/original", ({ importId }) => ({ path: original(importId) }), {
    may: handedIn,
  }),
  route("GET /api/imports/[id]/original", ({ importId }) => ({ path: original(importId) }), {
    given: "draft",
    scene: "draft",
    may: { clerk: own, supervisor: own },
  }),
  route("GET /api/imports/[id]/original", ({ uploadId }) => ({ path: original(uploadId) }), {
    given: "of what was not taken over",
    may: {},
  }),
  route("GET /api/reports/[id]/document", ({ reportId }) => ({ path: document(reportId) }), {
    may: handedIn,
  }),
  route("GET /api/reports/[id]/document", ({ reportId }) => ({ path: document(reportId) }), {
    given: "draft",
    scene: "draft",
    may: { clerk: own, supervisor: own },
  }),
  route(
    "GET /api/reports/[id]/document",
    ({ reportId, versionId }) => ({ path: `${document(reportId)}?version=${versionId}` }),
    { given: "a version", may: handedIn },
  ),
  route(
    "PUT /api/reports/[id]/fields",
    ({ reportId }, self) => ({ path: `/api/reports/${reportId}/fields`, body: saving(self) }),
    { scene: "draft", may: { clerk: own } },
  ),
  route(
    "PUT /api/reports/[id]/fields",
    ({ reportId, clerkId }) => ({ path: `/api/reports/${reportId}/fields`, body: saving(clerkId) }),
    {
      given: "in the name of the clerk",
      scene: "draft",
      may: { clerk: { own: "ok", below: "not-found", sister: "not-found", above: "not-found" } },
      otherwise: "other-account",
    },
  ),
  ...(["draft", "handedIn"] as const).map((scene) =>
    route(
      "POST /api/reports/[id]/ledger",
      ({ reportId }) => ({
        path: `/api/reports/${reportId}/ledger`,
        type: "application/octet-stream",
        body: ledger,
      }),
      { given: scene, scene, may: { clerk: scene === "draft" ? own : ownBut("locked") } },
    ),
  ),
  ...(["draft", "handedIn"] as const).map((scene) =>
    route(
      "POST /api/reports/[id]/presence",
      ({ reportId }, self) => ({
        path: `/api/reports/${reportId}/presence`,
        body: JSON.stringify({ accountId: self, section: "overview", revision: 0 }),
      }),
      { given: scene, scene, may: { clerk: own } },
    ),
  ),
  route(
    "GET /api/ledger-template",
    () => ({ path: "/api/ledger-template?format=ogi-2021&table=requests" }),
    { placeless: true, may: signedInPeople },
  ),
  ...["GET", "POST"].map((method) =>
    route(`${method} /api/session`, () => ({ path: "/api/session" }), {
      placeless: true,
      may: { ...signedInPeople, newcomer: "ok" },
    }),
  ),
  route(
    "GET /api/years/[id]/documents",
    ({ reportId }) => ({ path: `/api/years/2025/documents?report=${reportId}` }),
    { may: { reviewer: below } },
  ),
  route("GET /api/years/[id]/list", () => ({ path: "/api/years/2025/list" }), {
    placeless: true,
    may: { reviewer: "ok" },
  }),
];

function imported(target: string) {
  return {
    path: `/api/imports?${target}&source=file&fileName=report.json`,
    type: "application/octet-stream",
    body: JSON.stringify({
      format: "nianbao-report/1",
      template: "ogi-2021",
      year: 2025,
      organization: "禾川县人民政府办公室",
    }),
  };
}

function original(importId: string): string {
  return `/api/imports/${importId}/original`;
}

function document(reportId: string): string {
  return `/api/reports/${reportId}/document`;
}

function saving(accountId: string): string {
  const address = narrativeAddress("overview");
  return JSON.stringify({
    accountId,
    operations: [{ opId: randomUUID(), address, base: 1, value: "按要求完成了各项工作。" }],
  });
}
