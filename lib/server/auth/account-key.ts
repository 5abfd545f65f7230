import { hkdfSync } from "node:crypto";
import { authSettings } from "./auth-settings";

/**
 * 32 bytes in base64, of each account and each purpose its own, so that what is sealed with it means
 * nothing to anybody else. Follows from the installation's secret and is stored nowhere.
 */
export function accountKey(accountId: string, purpose: "second factor" | "journal"): string {
  const key = hkdfSync("sha256", authSettings().secret, accountId, `nianbao ${purpose}`, 32);
  return Buffer.from(key).toString("base64");
}
