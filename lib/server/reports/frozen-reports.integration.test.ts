import { afterAll, beforeAll, expect, test } from "vitest";
import { inputCells } from "@/lib/report/report";
import type { ReportStatus } from "@/lib/report/workflow";
import { templateForYear } from "@/lib/template/registry";
import type { TestDatabase } from "../database/test-database";
import { operation, useTestDatabase } from "../database/test-offices";
import {
  createReviewedOffice,
  go,
  type ReviewedOffice,
  startCompleteDraft,
  step,
} from "../database/test-review";
import { connectionPool, prisma } from "../db";
import { saveExplanation } from "./explanations";
import { sha256 } from "./frozen-version";
import { restoreVersion } from "./restore";
import { saveFields } from "./save-fields";

const [cell] = inputCells(templateForYear(2025) ?? expect.fail());
const address = cell?.address ?? "";
let database: TestDatabase;

beforeAll(async () => {
  database = await useTestDatabase();
});
afterAll(() => database.drop());

const ways: Readonly<
  Partial<Record<ReportStatus, (office: ReviewedOffice) => Parameters<typeof go>[1][]>>
> = {
  submitted: () => [],
  signed: ({ supervisor }) => [[supervisor, "sign"]],
  handedIn: ({ supervisor, clerk }) => [
    [supervisor, "sign"],
    [clerk, "handIn"],
  ],
  accepted: ({ supervisor, clerk, reviewer }) => [
    [supervisor, "sign"],
    [clerk, "handIn"],
    [reviewer, "accept"],
  ],
  published: ({ supervisor, clerk, reviewer }) => [
    [supervisor, "sign"],
    [clerk, "handIn"],
    [reviewer, "accept"],
    [clerk, "publish"],
  ],
};

for (const [status, wayTo] of Object.entries(ways)) {
  test(`a report that is ${status} is written by nothing`, async () => {
    const office = await createReviewedOffice();
    const reportId = await startCompleteDraft(office.clerk);
    await go(reportId, [office.clerk, "submit"], ...wayTo(office));
    const before = await everything(reportId);
    const { revision, status: now } = await prisma().report.findUniqueOrThrow({
      where: { id: reportId },
    });
    expect(now).toBe(status);
    const version = await prisma().reportVersion.findFirstOrThrow({ where: { reportId } });
    const { clerk } = office;
    const attempts = [
      await saveFields(clerk, reportId, [operation(address, 99, 1)]),
      await restoreVersion(clerk, { reportId, versionId: version.id, revision }),
      await saveExplanation(clerk, { reportId, fingerprint: "0", reason: "口径调整" }),
      await step(clerk, reportId, "submit"),
    ];
    expect(attempts.map((attempt) => !attempt.ok && attempt.reason)).toEqual([
      "locked",
      "locked",
      "locked",
      "wrong-status",
    ]);
    for (const person of [office.supervisor, office.reviewer]) {
      expect((await saveFields(person, reportId, [operation(address, 99, 1)])).ok).toBe(false);
    }
    for (const statement of [
      "UPDATE report_field SET value = '99' WHERE report_id = $1",
      "DELETE FROM report_field WHERE report_id = $1",
      "INSERT INTO report_field (report_id, address, value, version) VALUES ($1, 'title', '1', 1)",
    ]) {
      await expect(connectionPool().query(statement, [reportId])).rejects.toThrow(
        /the report is frozen/,
      );
    }
    expect(await everything(reportId)).toBe(before);
  });
}

test("a version can be neither changed nor deleted", async () => {
  await expect(prisma().reportVersion.deleteMany()).rejects.toThrow(/permission denied/);
  await expect(prisma().reportVersion.updateMany({ data: { content: "" } })).rejects.toThrow(
    /denied/,
  );
});

test("an edit on its way while the report is submitted is either in the version or refused", async () => {
  for (const turned of [false, true, false, true]) {
    const office = await createReviewedOffice();
    const reportId = await startCompleteDraft(office.clerk);
    const attempts = [
      () => saveFields(office.colleague, reportId, [operation(address, 7, 1)]),
      () => step(office.clerk, reportId, "submit"),
    ];
    const [one, other] = await Promise.all(
      (turned ? attempts.reverse() : attempts).map((run) => run()),
    );
    const [saved, submitted] = turned ? [other, one] : [one, other];
    const version = await prisma().reportVersion.findFirst({ where: { reportId } });
    const field = await prisma().reportField.findFirst({ where: { reportId, address } });
    expect(submitted?.ok).toBe(version !== null);
    expect(saved?.ok).toBe(field?.value === 7);
    const frozen: unknown = JSON.parse(version?.content ?? "{}");
    if (version) expect(valueIn(frozen, address)).toBe(field?.value);
  }
});

function valueIn(content: unknown, path: string): unknown {
  return path
    .split(".")
    .reduce((part: unknown, key) => Object.getOwnPropertyDescriptor(part, key)?.value, content);
}

/** All that is stored of a report, as one hash. */
async function everything(reportId: string): Promise<string> {
  const where = { where: { reportId } };
  const report = await prisma().report.findUnique({ where: { id: reportId } });
  const fields = await prisma().reportField.findMany({ ...where, orderBy: { address: "asc" } });
  const versions = await prisma().reportVersion.findMany({ ...where, orderBy: { number: "asc" } });
  const explanations = await prisma().issueExplanation.findMany(where);
  return sha256(JSON.stringify([report, fields, versions, explanations]));
}
