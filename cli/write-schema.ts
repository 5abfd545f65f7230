import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { interchangeJsonSchema } from "../lib/report/json-schema";

/** Writes the JSON Schema that the app serves; a test compares the committed file with it. */
const folder = new URL("../public/schema/", import.meta.url);
await mkdir(folder, { recursive: true });
const file = fileURLToPath(new URL("nianbao-report-1.schema.json", folder));
await writeFile(file, interchangeJsonSchema());
process.stdout.write("已写入 public/schema/nianbao-report-1.schema.json\n");
