import "server-only";
import { z } from "zod";
import { roles } from "@/lib/report/workflow";

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
