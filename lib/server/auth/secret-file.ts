import "server-only";
import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";

/** The secret that signs session cookies: the environment's, or one made once in the data directory. */
export async function signingSecret(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  if (environment.NIANBAO_SECRET) return environment.NIANBAO_SECRET;
  const directory = path.resolve(environment.NIANBAO_DATA || ".data");
  await mkdir(directory, { recursive: true });
  const file = path.join(directory, "secret");
  try {
    const secret = randomBytes(32).toString("base64url");
    await writeFile(file, secret, { mode: 0o600, flag: "wx", flush: true });
    return secret;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") {
      return (await readFile(file, "utf8")).trim();
    }
    throw error;
  }
}
