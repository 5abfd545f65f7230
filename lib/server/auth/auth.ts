import "server-only";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { betterAuth } from "better-auth/minimal";
import { nextCookies } from "better-auth/next-js";
import { maxPasswordLength } from "@/lib/account/max-password-length";
import { prisma } from "../db";
import { authSettings } from "./auth-settings";
import { awaitsSecondFactor } from "./awaits-second-factor";
import { ownEndpoints } from "./own-endpoints";

const idleMinutes = 30;
const absoluteHours = 12;

type Auth = ReturnType<typeof createAuth>;

// On the global object, as the database is: it is bound to the connections of this process.
const holder: typeof globalThis & { nianbaoAuth?: { prisma: unknown; auth: Auth } } = globalThis;

/** The sign-in library on our tables. Called by our own actions; it serves no address of its own. */
export function auth(): Auth {
  const client = prisma();
  if (holder.nianbaoAuth?.prisma !== client) {
    holder.nianbaoAuth = { prisma: client, auth: createAuth() };
  }
  return holder.nianbaoAuth.auth;
}

function createAuth() {
  const { secret, address, cookieName, stepCookieName, secureCookie } = authSettings();
  const attributes = { secure: secureCookie };
  return betterAuth({
    secret,
    // Links come from the settings alone; without one nothing here makes any.
    baseURL: address ?? "http://localhost",
    telemetry: { enabled: false },
    logger: { disabled: true },
    database: prismaAdapter(prisma(), { provider: "postgresql" }),
    advanced: {
      database: { generateId: "uuid" },
      useSecureCookies: false, // its own prefix is the weaker one; see auth-settings
      cookiePrefix: "nianbao",
      cookies: {
        session_token: { name: cookieName, attributes },
        step: { name: stepCookieName, attributes },
      },
      ipAddress: { ipAddressHeaders: ["x-real-ip"] },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 8,
      maxPasswordLength,
    },
    user: { modelName: "account" },
    session: {
      modelName: "session",
      fields: { userId: "accountId" },
      // The cookie lives as long as a session may at most; session_account() judges both limits.
      expiresIn: absoluteHours * 3_600,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
      additionalFields: { awaitsSecondFactor: { type: "boolean", required: false, input: false } },
    },
    account: {
      modelName: "credential",
      fields: { accountId: "subject", userId: "holderId" },
    },
    verification: { modelName: "verification" },
    databaseHooks: {
      session: {
        create: {
          before: async (session) => ({
            data: {
              ...session,
              expiresAt: new Date(Date.now() + idleMinutes * 60_000),
              awaitsSecondFactor: await awaitsSecondFactor(session.userId),
            },
          }),
        },
      },
    },
    plugins: [ownEndpoints, nextCookies()],
  });
}
