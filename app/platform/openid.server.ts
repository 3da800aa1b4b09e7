import * as openid from "openid-client";
import { environment } from "./env.server";
import { publicUrl } from "./public-url.server";

export const openIdReturnPath = "/anmelden/anbieter/rueckkehr";

/** Whether sign-in with an OpenID provider is set up. */
export function hasOpenId(): boolean {
  const { OIDC_ISSUER, OIDC_CLIENT_ID } = environment();
  return OIDC_ISSUER !== undefined && OIDC_CLIENT_ID !== undefined;
}

/** What the browser keeps between leaving for the provider and coming back; text without special characters. */
export type OpenIdAttempt = string;

/** What the provider vouches for. */
export interface OpenIdPerson {
  issuer: string;
  subject: string;
  email?: string;
  emailVerified: boolean;
  name?: string;
  groups: string[];
}

let discovered: { issuer: string; configuration: Promise<openid.Configuration> } | undefined;

function configuration(): Promise<openid.Configuration> {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: secret } = environment();
  if (!issuer || !clientId) throw new Error("OIDC_ISSUER and OIDC_CLIENT_ID are not set.");
  if (discovered?.issuer !== issuer) {
    const url = new URL(issuer);
    // Without TLS only on this machine: for trials and tests.
    const local = url.protocol === "http:" && ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
    const found = openid.discovery(url, clientId, secret, undefined, {
      timeout: 10,
      execute: local ? [openid.allowInsecureRequests] : [],
    });
    discovered = { issuer, configuration: found };
    // A provider that was down is asked again by the next sign-in.
    found.catch(() => {
      discovered = undefined;
    });
  }
  return discovered.configuration;
}

/**
 * Where to send the browser: authorisation code flow with PKCE, state and nonce.
 * @throws if the provider cannot be reached
 */
export async function leaveForProvider(): Promise<{ address: string; attempt: OpenIdAttempt }> {
  const provider = await configuration();
  const [state, nonce, verifier] = [
    openid.randomState(),
    openid.randomNonce(),
    openid.randomPKCECodeVerifier(),
  ];
  const address = openid.buildAuthorizationUrl(provider, {
    redirect_uri: publicUrl(openIdReturnPath),
    scope: "openid email profile",
    response_type: "code",
    state,
    nonce,
    code_challenge: await openid.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
  });
  return { address: address.href, attempt: [state, nonce, verifier].join(".") };
}

/**
 * Exchanges the code that the browser brought back for the person's claims.
 * @param search the query of the return address
 * @throws if the answer does not belong to the attempt, is forged, or the provider refused
 */
export async function returnFromProvider(search: string, attempt: OpenIdAttempt): Promise<OpenIdPerson> {
  const provider = await configuration();
  const [expectedState, expectedNonce, pkceCodeVerifier] = attempt.split(".");
  if (!expectedState || !expectedNonce || !pkceCodeVerifier) throw new Error("The attempt is incomplete.");
  const tokens = await openid.authorizationCodeGrant(provider, new URL(search, publicUrl(openIdReturnPath)), {
    expectedState,
    expectedNonce,
    pkceCodeVerifier,
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  if (!claims) throw new Error("The provider sent no ID token.");
  // Providers may keep profile claims out of the ID token.
  const profile = { ...claims, ...(await openid.fetchUserInfo(provider, tokens.access_token, claims.sub)) };
  const groups: unknown = profile[environment().OIDC_GROUPS_CLAIM];
  return {
    issuer: claims.iss,
    subject: claims.sub,
    email: textOrNothing(profile.email),
    emailVerified: profile.email_verified === true,
    name: textOrNothing(profile.name),
    groups: Array.isArray(groups) ? groups.filter((group) => typeof group === "string") : [],
  };
}

const textOrNothing = (value: unknown) =>
  typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
