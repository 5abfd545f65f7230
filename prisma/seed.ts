import { readFile } from "node:fs/promises";
import { PrismaPg } from "@prisma/adapter-pg";
import { hashPassword } from "better-auth/crypto";
import { readInterchange } from "@/lib/report/interchange";
import type { Report } from "@/lib/report/report";
import { demoClerkId } from "@/lib/server/demo-clerk";
import { demoPassword } from "@/lib/server/demo-switch";
import { type Prisma, PrismaClient } from "@/lib/server/generated/client";
import { finishedAddress, textSectionKeys } from "@/lib/template/cells";
import {
  accounts,
  civilAffairs,
  credentials,
  lastYearsReport,
  memberships,
  operationId,
  organizations,
} from "./demo-cast";

/**
 * Fills an empty database with a fictional county, and gives a cast from before there was a sign-in
 * its names and passwords. A database with any real account is left as it is.
 */
export async function seedDemoCast(databaseUrl: string): Promise<void> {
  const prisma = new PrismaClient({ adapter: new PrismaPg(databaseUrl) });
  try {
    if (await prisma.account.findFirst({ where: { isDemo: false } })) return;
    if (await prisma.credential.findFirst()) return;
    const report = await readLastYearsReport();
    const password = await hashPassword(demoPassword);
    await prisma.$transaction((transaction) => seed(transaction, report, password));
  } finally {
    await prisma.$disconnect();
  }
}

// Two instances may seed at once: the second one waits for the first and then skips what is there.
async function seed(
  transaction: Prisma.TransactionClient,
  report: Report,
  password: string,
): Promise<void> {
  await transaction.organization.createMany({ data: [...organizations], skipDuplicates: true });
  for (const account of accounts) {
    await transaction.account.upsert({
      where: { id: account.id },
      create: account,
      update: account,
    });
  }
  await transaction.credential.createMany({
    data: [...credentials(password)],
    skipDuplicates: true,
  });
  await transaction.membership.createMany({ data: [...memberships], skipDuplicates: true });
  const { count } = await transaction.report.createMany({
    data: {
      id: lastYearsReport,
      organizationId: civilAffairs,
      year: report.year,
      templateId: report.template.id,
    },
    skipDuplicates: true,
  });
  if (count === 0) return;
  await transaction.reportEvent.create({
    data: { reportId: lastYearsReport, accountId: demoClerkId, kind: "started", toStatus: "draft" },
  });
  await fill(transaction, report);
}

// As the clerk would have filled it, so that every value has its history.
async function fill(transaction: Prisma.TransactionClient, report: Report): Promise<void> {
  const finished = textSectionKeys(report.template).map(
    (key) => [finishedAddress(key), "yes"] as const,
  );
  const operations = [...report.fields, ...finished].map(([address, value], place) => ({
    opId: operationId(place),
    address,
    base: 0,
    value,
  }));
  await transaction.$queryRaw`
    SELECT save_fields(${demoClerkId}::uuid, ${lastYearsReport}::uuid, ${JSON.stringify(operations)}::jsonb)`;
}

async function readLastYearsReport(): Promise<Report> {
  const file = new URL("./fixtures/civil-affairs-2024.report.json", import.meta.url);
  const read = readInterchange(JSON.parse(await readFile(file, "utf8")));
  if (!read.ok) throw new Error(`the demo report is not valid: ${read.reason.problems.join("; ")}`);
  return read.value;
}
