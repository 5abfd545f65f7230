import "server-only";
import * as openid from "openid-client";
import { ok, type Result, refuse } from "@/lib/result";
import { logProblem } from "../log";
import type { OidcSettings } from "./oidc-settings";

export type ProviderRefusal = "sso-unavailable" | "sso-rejected";

/** What only the browser that began may know until it comes back. */
export type Challenge = {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
};

const patienceSeconds = 5;

/** As it answered last; the way back needs no second question. */
let known: { readonly settings: string; readonly provider: openid.Configuration } | null = null;

/** Where to send the browser, with a fresh challenge. */
export async function authorizationAddress(
  settings: OidcSettings,
): Promise<Result<Challenge & { readonly address: string }, ProviderRefusal>> {
  return heard(async () => {
    // Asked each time, so that a provider that is away is told of here and not by the browser.
    const provider = await discover(settings);
    const challenge = {
      state: openid.randomState(),
      nonce: openid.randomNonce(),
      verifier: openid.randomPKCECodeVerifier(),
    };
    const address = openid.buildAuthorizationUrl(provider, {
      scope: "openid",
      redirect_uri: settings.callback,
      code_challenge: await openid.calculatePKCECodeChallenge(challenge.verifier),
      code_challenge_method: "S256",
      state: challenge.state,
      nonce: challenge.nonce,
    });
    return { ...challenge, address: address.href };
  });
}

/** The subject that the provider vouches for: state, code, verifier, signature, issuer, audience, time and nonce are right. */
export async function provenSubject(
  settings: OidcSettings,
  search: string,
  { state, nonce, verifier }: Challenge,
): Promise<Result<string, ProviderRefusal>> {
  return heard(async () => {
    const arrived = new URL(settings.callback);
    arrived.search = search;
    const tokens = await openid.authorizationCodeGrant(await knownProvider(settings), arrived, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    });
    const subject = tokens.claims()?.sub;
    if (!subject) throw new openid.ClientError("the provider named nobody");
    return subject;
  });
}

async function knownProvider(settings: OidcSettings): Promise<openid.Configuration> {
  return known?.settings === JSON.stringify(settings) ? known.provider : discover(settings);
}

async function discover(settings: OidcSettings): Promise<openid.Configuration> {
  const { issuer, clientId, clientSecret } = settings;
  const provider = await openid.discovery(
    new URL(issuer),
    clientId,
    undefined,
    openid.ClientSecretBasic(clientSecret),
    {
      timeout: patienceSeconds,
      execute: [
        // The token comes straight from the provider; its signature is checked all the same.
        openid.enableNonRepudiationChecks,
        // An intranet without certificates says so in its own settings.
        ...(issuer.startsWith("http:") ? [openid.allowInsecureRequests] : []),
      ],
    },
  );
  known = { settings: JSON.stringify(settings), provider };
  return provider;
}

async function heard<Value>(ask: () => Promise<Value>): Promise<Result<Value, ProviderRefusal>> {
  try {
    return ok(await ask());
  } catch (error) {
    // The library throws for whatever a provider does wrong; what it was is for the operator to read.
    const problem = error instanceof Error ? error : new Error(String(error));
    const reason = isAway(problem) ? "sso-unavailable" : "sso-rejected";
    logProblem(reason, { error: `${problem.message} ${causeOf(problem)}` });
    return refuse(reason);
  }
}

function isAway(problem: Error): boolean {
  // `fetch` throws a TypeError when it reaches nobody.
  if (problem instanceof TypeError) return true;
  const code = "code" in problem ? problem.code : null;
  return code === "OAUTH_TIMEOUT" || code === "OAUTH_RESPONSE_IS_NOT_CONFORM";
}

function causeOf({ cause }: Error): string {
  return cause instanceof Error ? cause.message : "";
}
