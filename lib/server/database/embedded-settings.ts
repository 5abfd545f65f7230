import "server-only";
import { randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { z } from "zod";

const settingsSchema = z.object({
  port: z.int().min(1).max(65_535),
  adminPassword: z.string().min(1),
  appPassword: z.string().min(1),
});

/** The port and the passwords of an embedded server, kept in a file that only its owner may read. */
export type EmbeddedSettings = Readonly<z.infer<typeof settingsSchema>>;

export async function readOrCreateSettings(file: string): Promise<EmbeddedSettings> {
  const stored = await readFile(file, "utf8").catch(() => null);
  if (stored !== null) return settingsSchema.parse(JSON.parse(stored));
  const settings = {
    port: await freePort(),
    adminPassword: randomBytes(24).toString("hex"),
    appPassword: randomBytes(24).toString("hex"),
  };
  await saveSettings(file, settings);
  return settings;
}

export async function saveSettings(file: string, settings: EmbeddedSettings): Promise<void> {
  await writeFile(file, `${JSON.stringify(settings, null, 2)}\n`, { mode: 0o600 });
}

/** The wished port, or another one when a different program holds it. */
export async function freePort(wished = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", () => (wished === 0 ? reject : resolve(freePort())));
    probe.listen({ port: wished, host: "127.0.0.1", exclusive: true }, () => {
      const { port } = probe.address() as AddressInfo; // a TCP server has no other kind of address
      probe.close(() => resolve(port));
    });
  });
}
