import "server-only";
import { z } from "zod";

const settingsSchema = z.object({
  NIANBAO_SECRET: z
    .string("未设置环境变量 NIANBAO_SECRET：请用 npm start 启动，或设置一段至少 32 位的随机文字。")
    .min(32, "环境变量 NIANBAO_SECRET 太短：至少 32 位随机文字。"),
  /** The address people type; links and the secure flag of cookies follow it, never a request. */
  NIANBAO_URL: z.preprocess(
    (value) => value || undefined,
    z.url("环境变量 NIANBAO_URL 应为完整地址，例如 https://nianbao.example.gov.cn。").optional(),
  ),
});

export type AuthSettings = {
  readonly secret: string;
  readonly address: string | null;
  readonly cookieName: string;
  /** For somebody between two steps of signing in. */
  readonly stepCookieName: string;
  readonly secureCookie: boolean;
};

/** How people sign in here, as the environment says. Read when needed, because a build has none. */
export function authSettings(variables: NodeJS.ProcessEnv = process.env): AuthSettings {
  const parsed = settingsSchema.safeParse(variables);
  if (!parsed.success) {
    throw new Error(parsed.error.issues.map(({ message }) => message).join("\n"));
  }
  const { NIANBAO_SECRET, NIANBAO_URL } = parsed.data;
  const secureCookie = NIANBAO_URL?.startsWith("https://") ?? false;
  // Browsers take a name with this prefix over https alone, and from no neighbouring host.
  const prefix = secureCookie ? "__Host-" : "";
  return {
    secret: NIANBAO_SECRET,
    address: NIANBAO_URL ?? null,
    secureCookie,
    cookieName: `${prefix}nianbao`,
    stepCookieName: `${prefix}nianbao-step`,
  };
}
