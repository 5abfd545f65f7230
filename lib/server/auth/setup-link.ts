import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { prisma } from "../db";
import { type Prisma, PrismaClient } from "../generated/client";

const identifier = "setup";
const validHours = 24;

/** A fresh link for the first administrator, in place of any before; null once there is an account. */
export async function setupToken(databaseUrl: string): Promise<string | null> {
  const client = new PrismaClient({ adapter: new PrismaPg(databaseUrl) });
  try {
    if (await hasRealAccount(client)) return null;
    const token = randomBytes(32).toString("base64url");
    const expiresAt = new Date(Date.now() + validHours * 3_600_000);
    await client.$transaction([
      client.verification.deleteMany({ where: { identifier } }),
      client.verification.create({ data: { identifier, value: hashOf(token), expiresAt } }),
    ]);
    return token;
  } finally {
    await client.$disconnect();
  }
}

/** Whether the link still opens the page. */
export async function isSetupToken(token: string): Promise<boolean> {
  const found = await prisma().verification.count({ where: usable(token) });
  return found > 0 && !(await hasRealAccount(prisma()));
}

/** Takes the link: true once, and only while the account made with it is the first real one. */
export async function redeemSetup(
  transaction: Prisma.TransactionClient,
  token: string,
  accountId: string,
): Promise<boolean> {
  const { count } = await transaction.verification.deleteMany({ where: usable(token) });
  return count === 1 && !(await hasRealAccount(transaction, accountId));
}

function usable(token: string): Prisma.VerificationWhereInput {
  return { identifier, value: hashOf(token), expiresAt: { gt: new Date() } };
}

function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

async function hasRealAccount(
  client: Prisma.TransactionClient,
  besides?: string,
): Promise<boolean> {
  const others = besides === undefined ? {} : { id: { not: besides } };
  return (await client.account.count({ where: { isDemo: false, ...others } })) > 0;
}
