import "server-only";
import { createAuthEndpoint } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import { z } from "zod";

/**
 * What the sign-in library lacks: a session for somebody whose proof we have judged ourselves, and a
 * cookie for who is between two steps. Without a path, so nothing here could ever be mounted.
 */
export const ownEndpoints = {
  id: "nianbao",
  endpoints: {
    openSession: createAuthEndpoint.serverOnly(
      { method: "POST", body: z.object({ accountId: z.guid() }), requireHeaders: true },
      async (context) => {
        const { internalAdapter } = context.context;
        const user = await internalAdapter.findUserById(context.body.accountId);
        if (!user) throw new Error("a session was to be opened for nobody");
        const session = await internalAdapter.createSession(user.id);
        await setSessionCookie(context, { session, user });
      },
    ),
    setStep: createAuthEndpoint.serverOnly(
      { method: "POST", body: z.object({ step: z.string(), seconds: z.number() }) },
      async (context) => {
        const { step, seconds } = context.body;
        const { secret, createAuthCookie } = context.context;
        const { name, attributes } = createAuthCookie("step", { maxAge: seconds });
        await context.setSignedCookie(name, step, secret, attributes);
      },
    ),
  },
} as const;
