import "server-only";
import { z } from "zod";
import { ok, type Result, refuse } from "@/lib/result";

export const backupFormat = "nianbao-backup/1";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const manifestSchema = z.strictObject({
  format: z.literal(backupFormat),
  /** Of the product that wrote it. */
  version: z.string(),
  /** The moment of the snapshot, in UTC. */
  createdAt: z.iso.datetime(),
  /** Those applied to the database, oldest first, with the hash of their text. */
  migrations: z.array(z.strictObject({ name: z.string(), checksum: sha256 })).min(1),
  /** Bytes and hash are those of the text that PostgreSQL's COPY wrote. */
  tables: z.array(
    z.strictObject({
      name: z.string(),
      columns: z.array(z.string()),
      rows: z.int().nonnegative(),
      bytes: z.int().nonnegative(),
      sha256,
    }),
  ),
  sequences: z.array(
    z.strictObject({ name: z.string(), value: z.string().regex(/^-?\d+$/), called: z.boolean() }),
  ),
  /** Tables whose rows are not in it. */
  leftOut: z.array(z.string()),
});

export type BackupManifest = Readonly<z.infer<typeof manifestSchema>>;
export type BackedUpTable = BackupManifest["tables"][number];
export type BackedUpSequence = BackupManifest["sequences"][number];

const anyFormat = z.object({ format: z.string().regex(/^nianbao-backup\/\d+$/) });

/** Reads the text of a manifest; another number in its format is that of a later version. */
export function readManifest(
  text: string,
): Result<BackupManifest, "not-a-backup" | "newer-format"> {
  const json = z.string().transform(parseJson).safeParse(text);
  const known = anyFormat.safeParse(json.data);
  if (!known.success) return refuse("not-a-backup");
  if (known.data.format !== backupFormat) return refuse("newer-format");
  const manifest = manifestSchema.safeParse(json.data);
  return manifest.success ? ok(manifest.data) : refuse("not-a-backup");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export function tableEntry(name: string): string {
  return `tables/${name}.copy`;
}

export const manifestEntry = "manifest.json";
