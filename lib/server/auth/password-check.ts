import "server-only";
import { prisma } from "../db";
import { auth } from "./auth";

/** Whether it is the person's password. Whoever has none is refused as slowly as for a wrong one. */
export async function isPasswordOf(accountId: string, password: string): Promise<boolean> {
  const hash = await passwordHash(accountId);
  if (hash === null) {
    await takeTheSameTime(password);
    return false;
  }
  const { password: hasher } = await auth().$context;
  return hasher.verify({ hash, password });
}

/** False for a person who signs in through an identity provider alone. */
export async function hasPassword(accountId: string): Promise<boolean> {
  return (await passwordHash(accountId)) !== null;
}

/** A hash costs what checking a password costs: time must not tell which accounts exist. */
export async function takeTheSameTime(password: string): Promise<void> {
  const { password: hasher } = await auth().$context;
  await hasher.hash(password);
}

async function passwordHash(accountId: string): Promise<string | null> {
  const credential = await prisma().credential.findUnique({
    where: { providerId_subject: { providerId: "credential", subject: accountId } },
    select: { password: true },
  });
  return credential?.password ?? null;
}
