import { readFile } from "node:fs/promises";
import { z } from "zod";
import type { CheckContext } from "../../lib/rules/check-context";
import { lexiconSchema } from "../../lib/server/lexicon/lexicon-schema";
import { UsageError } from "../commands/command";
import { pathFrom } from "../commands/output";

const kinds = ["government", "office", "department", "township", "subdistrict"] as const;
const name = z.string().min(1).max(200);

/** What the command line may be told of the office whose reports it checks. */
const unitSchema = z.strictObject({
  fullName: name,
  shortName: name.optional(),
  kind: z.enum(kinds),
  /** Its reports end with organ and date. */
  signOff: z.boolean().default(false),
  formerNames: z.array(name).max(50).default([]),
  /** First report year. */
  validFrom: z.int().min(1949).max(2100).nullable().default(null),
  lexicon: lexiconSchema.optional(),
});

/** Reads UNIT.json: the office, and the words and limits it adds to the rule book. */
export async function readUnit(path: string): Promise<CheckContext> {
  const text = await readFile(pathFrom(path), "utf8").catch(() => {
    throw new UsageError(`无法读取 ${path}：没有这个文件，或者没有读取权限。`);
  });
  const read = unitSchema.safeParse(parsed(path, text));
  if (!read.success) {
    const fields = read.error.issues.map(({ path: at, code }) =>
      code === "unrecognized_keys" ? "不认识的字段" : at.join(".") || "整个文件",
    );
    throw new UsageError(`${path} 不是单位文件，请核对：${[...new Set(fields)].join("、")}。`);
  }
  const { lexicon, shortName, ...office } = read.data;
  return {
    office: { ...office, shortName: shortName ?? office.fullName },
    ...(lexicon ? { lexicon } : {}),
  };
}

function parsed(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(`${path} 不是完整的 JSON。`);
  }
}
