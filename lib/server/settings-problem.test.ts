import { expect, test } from "vitest";
import { settingsProblem } from "./settings-problem";

const base = { NODE_ENV: "test" } as const;

test("an installation needs no settings at all", () => {
  expect(settingsProblem(base)).toBeNull();
  expect(settingsProblem({ ...base, DATABASE_URL: "", NIANBAO_SECRET: "", OIDC_ISSUER: "" })).toBe(
    null,
  );
});

test("everything that is wrong is told at once, in Chinese and without a secret", () => {
  const problem = settingsProblem({
    ...base,
    NIANBAO_SECRET: "too short",
    NIANBAO_URL: "nianbao",
    SECOND_FACTOR_ROLES: "boss",
    PASSWORD_CLASSES: "5",
    OIDC_ISSUER: "https://sso.example",
    OIDC_CLIENT_ID: "nianbao",
  });
  const said = problem?.split("\n").map((line) => /[A-Z]+(_[A-Z]+)+/.exec(line)?.[0]);
  expect(said?.sort()).toEqual([
    "NIANBAO_SECRET",
    "NIANBAO_URL",
    "NIANBAO_URL",
    "OIDC_CLIENT_SECRET",
    "PASSWORD_CLASSES",
    "SECOND_FACTOR_ROLES",
  ]);
  expect(problem).not.toContain("too short");
});
