import { expect, test } from "vitest";
import type { AuditDetail } from "@/lib/report/audit-line";
import { auditDetailText } from "./audit-detail-text";

const id = "5eed0000-0000-4000-8000-000000000001";

function textOf(detail: AuditDetail): string {
  return auditDetailText({
    number: "1",
    at: new Date(0),
    username: null,
    address: null,
    action: "report-step",
    subject: null,
    subjectName: null,
    otherOffice: "青溪县民政局",
    detail,
    beforeHash: null,
    afterHash: null,
  });
}

test.each<[AuditDetail, string]>([
  [{}, ""],
  [
    { step: "sign", from: "submitted", to: "signed", version: 3 },
    "通过并签发，第 3 版，待部门审核 → 部门已签发",
  ],
  [{ role: "clerk", organization: id }, "填报人，青溪县民政局"],
  [{ from: id, to: id }, "到青溪县民政局"],
  [{ fields: ["contactPhone", "signOff"] }, "电话、报告落款"],
  [{ created: 3, renamed: 0, moved: 1, deactivated: 0 }, "新建 3 个，移动 1 个"],
  [{ format: "gb9704", version: 2 }, "公文版式，第 2 版"],
  [{ fields: ["documentStyle"] }, "Word 版式"],
  [{ to: "on" }, "已开启"],
  [{ cause: "wrong-password" }, "密码错误"],
  [{ cause: "some-new-cause" }, "some-new-cause"],
  [
    { year: 2025, format: "ogi-2021", from: "2025-11-01", to: "2026-01-31" },
    "2025年度，ogi-2021，2025-11-01至2026-01-31",
  ],
])("%j reads %j", (detail, text) => {
  expect(textOf(detail)).toBe(text);
});
