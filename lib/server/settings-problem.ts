import "server-only";
import { authSettings } from "./auth/auth-settings";
import { oidcSettings } from "./auth/oidc-settings";
import { readEnvironment } from "./env";

/** What is wrong with the settings of an installation, one sentence a line; null when they can be used. */
export function settingsProblem(variables: NodeJS.ProcessEnv): string | null {
  // The start itself finds the database and makes the secret when none is given.
  const complete = {
    ...variables,
    DATABASE_URL: variables.DATABASE_URL || "postgresql://built-in",
    NIANBAO_SECRET: variables.NIANBAO_SECRET || "made at the start, if there is none so far",
  };
  const problems = [readEnvironment, authSettings, oidcSettings].flatMap((read) => {
    try {
      read(complete);
      return [];
    } catch (error) {
      return error instanceof Error ? error.message.split("\n") : [];
    }
  });
  return problems.length === 0 ? null : [...new Set(problems)].join("\n");
}
