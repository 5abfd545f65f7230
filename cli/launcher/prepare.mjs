import { ensureBuild } from "./build.mjs";
import { ensurePackages } from "./packages.mjs";
import { checkDatabase, chooseAddress } from "./preflight.mjs";
import { ensurePrismaClient } from "./prisma-client.mjs";

/**
 * Everything before the first process that stays: the cheap refusals, then packages, client and build.
 * @param {Record<string, string | undefined>} environment
 * @param {"start" | "dev"} mode
 */
export async function prepare(environment, mode) {
  const address = await chooseAddress(environment);
  await checkDatabase(environment);
  await ensurePackages();
  await ensurePrismaClient();
  if (mode === "start") await ensureBuild();
  return address;
}
