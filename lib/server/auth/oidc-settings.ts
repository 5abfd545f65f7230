import "server-only";
import { z } from "zod";

/** Where the callback of the identity provider arrives; to be registered there behind NIANBAO_URL. */
const oidcCallbackPath = "/api/sign-in/oidc/callback";

const settingsSchema = z.object({
  OIDC_ISSUER: z.url({
    protocol: /^https?$/,
    error: "环境变量 OIDC_ISSUER 应为统一认证的完整地址，例如 https://sso.example.gov.cn。",
  }),
  OIDC_CLIENT_ID: z.string("使用统一认证时须设置环境变量 OIDC_CLIENT_ID。").min(1),
  OIDC_CLIENT_SECRET: z.string("使用统一认证时须设置环境变量 OIDC_CLIENT_SECRET。").min(1),
  OIDC_NAME: z.preprocess((value) => value || undefined, z.string().default("单位统一认证")),
  NIANBAO_URL: z.url("使用统一认证时须设置环境变量 NIANBAO_URL，它决定登录后返回的地址。"),
});

export type OidcSettings = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** On the button of the sign-in page. */
  readonly name: string;
  readonly callback: string;
  /** Under which accounts are bound: subjects of another issuer are other people. */
  readonly providerId: string;
};

/** The identity provider of the environment; null when none is configured. */
export function oidcSettings(variables: NodeJS.ProcessEnv = process.env): OidcSettings | null {
  if (!variables.OIDC_ISSUER) return null;
  const parsed = settingsSchema.safeParse(variables);
  if (!parsed.success) {
    throw new Error(parsed.error.issues.map(({ message }) => message).join("\n"));
  }
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME, NIANBAO_URL } = parsed.data;
  return {
    issuer: OIDC_ISSUER,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    name: OIDC_NAME,
    callback: new URL(oidcCallbackPath, NIANBAO_URL).href,
    providerId: `oidc ${OIDC_ISSUER}`,
  };
}
