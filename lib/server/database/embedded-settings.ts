import "server-only";
import { randomBytes } from "node:crypto";
import { readFile, rename, writeFile } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { z } from "zod";
import { OperatorError } from "./operator-error";

const settingsSchema = z.object({
  port: z.int().min(1).max(65_535),
  adminPassword: z.string().min(1),
  appPassword: z.string().min(1),
});

/** The port and the passwords of an embedded server, kept in a file that only its owner may read. */
export type EmbeddedSettings = Readonly<z.infer<typeof settingsSchema>>;

export async function readOrCreateSettings(file: string): Promise<EmbeddedSettings> {
  const stored = await readStored(file);
  if (stored !== null) return settingsSchema.parse(JSON.parse(stored));
  const settings = {
    port: await freePort(),
    adminPassword: randomBytes(24).toString("hex"),
    appPassword: randomBytes(24).toString("hex"),
  };
  await saveSettings(file, settings);
  return settings;
}

async function readStored(file: string): Promise<string | null> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw new OperatorError(`无法读取数据库的口令文件 ${file}：请用创建它的用户启动。`);
  }
}

/** Whole or not at all: without its passwords a database is closed for good. */
export async function saveSettings(file: string, settings: EmbeddedSettings): Promise<void> {
  const unfinished = `${file}.new`;
  const text = `${JSON.stringify(settings, null, 2)}\n`;
  await writeFile(unfinished, text, { mode: 0o600, flush: true });
  await rename(unfinished, file);
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
