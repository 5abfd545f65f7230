import "server-only";
import { z } from "zod";
import { defaultPasswordPolicy, type PasswordPolicy } from "@/lib/account/password-policy";
import { roles } from "@/lib/report/workflow";

/** A whole number within bounds; left out or empty it is what the product has by itself. */
function number(name: string, [least, most]: readonly [number, number], byItself: number) {
  const sentence = `环境变量 ${name} 应为 ${least} 至 ${most} 的整数。`;
  return z.preprocess(
    (value) => value || byItself,
    z.coerce.number(sentence).int(sentence).min(least, sentence).max(most, sentence),
  );
}

const environmentSchema = z.object({
  DATABASE_URL: z
    .string("未设置环境变量 DATABASE_URL：请用 npm start 启动，或在启动前设置数据库地址。")
    .regex(
      /^postgres(ql)?:\/\//,
      "环境变量 DATABASE_URL 不是 PostgreSQL 地址，应形如 postgresql://用户名:口令@主机:5432/库名。",
    ),
  FOUR_EYES: z
    .enum(["on", "off"], "环境变量 FOUR_EYES 应为 on 或 off：填写报告的人能否审核同一轮报告。")
    .default("on"),
  PASSWORD_MIN_LENGTH: number("PASSWORD_MIN_LENGTH", [8, 64], defaultPasswordPolicy.minLength),
  PASSWORD_CLASSES: number("PASSWORD_CLASSES", [1, 4], defaultPasswordPolicy.classes),
  PASSWORD_MAX_DAYS: number("PASSWORD_MAX_DAYS", [0, 3_650], defaultPasswordPolicy.maxDays),
  PASSWORD_HISTORY: number("PASSWORD_HISTORY", [0, 24], defaultPasswordPolicy.history),
  SECOND_FACTOR_ROLES: z
    .string()
    .default("")
    .transform((text) => text.split(/[\s,，、]+/).filter((word) => word !== ""))
    .pipe(
      z.array(
        z.enum(
          roles,
          `环境变量 SECOND_FACTOR_ROLES 应为 ${roles.join("、")} 中的一个或几个，用逗号隔开。`,
        ),
      ),
    ),
});

type Environment = z.infer<typeof environmentSchema>;

/**
 * What the environment tells this process. Read when it is needed, because a build has none;
 * throws one Chinese sentence for each variable that is wrong.
 */
export function readEnvironment(variables: NodeJS.ProcessEnv = process.env): Environment {
  const parsed = environmentSchema.safeParse(variables);
  if (parsed.success) return parsed.data;
  throw new Error(parsed.error.issues.map(({ message }) => message).join("\n"));
}

/** What a password must be in this installation. */
export function passwordPolicy(): PasswordPolicy {
  const { PASSWORD_MIN_LENGTH, PASSWORD_CLASSES, PASSWORD_MAX_DAYS, PASSWORD_HISTORY } =
    readEnvironment();
  return {
    minLength: PASSWORD_MIN_LENGTH,
    classes: PASSWORD_CLASSES,
    maxDays: PASSWORD_MAX_DAYS,
    history: PASSWORD_HISTORY,
  };
}
