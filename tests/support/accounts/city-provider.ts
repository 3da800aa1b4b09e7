import { generateKeyPairSync, randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import Provider from "oidc-provider";
import { openIdReturnPath } from "~/platform/openid.server";

export interface CityPerson {
  sub: string;
  email: string;
  email_verified: boolean;
  name: string;
  groups: string[];
}

export const clientId = "monitor";
export const clientSecret = randomUUID();

/** A real OpenID provider on this machine, in which whoever `person` is at the moment signs in without being asked. */
export class CityProvider {
  person: CityPerson = {
    sub: "1",
    email: "kim@stadt.example",
    email_verified: true,
    name: "Kim",
    groups: [],
  };
  issuer = "";
  readonly #server: Server = createServer();

  static async start(): Promise<CityProvider> {
    const city = new CityProvider();
    city.#server.listen(0, "127.0.0.1");
    await once(city.#server, "listening");
    const address = city.#server.address();
    if (address === null || typeof address === "string") throw new Error("no TCP port");
    city.issuer = `http://127.0.0.1:${address.port}`;
    city.#serve();
    return city;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #serve(): void {
    const key = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({ format: "jwk" });
    const provider = new Provider(this.issuer, {
      clients: [
        {
          client_id: clientId,
          client_secret: clientSecret,
          token_endpoint_auth_method: "client_secret_post",
          redirect_uris: [`http://localhost:3000${openIdReturnPath}`],
        },
      ],
      jwks: { keys: [{ ...key, kid: "test", use: "sig", alg: "RS256" }] },
      cookies: { keys: [randomUUID()] },
      features: { devInteractions: { enabled: false } },
      claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name", "groups"] },
      pkce: { required: () => true },
      findAccount: (_context, accountId) => ({ accountId, claims: () => ({ ...this.person }) }),
      interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
      loadExistingGrant: async ({ oidc }) => {
        const grant = new oidc.provider.Grant({
          clientId: oidc.client?.clientId,
          accountId: oidc.session?.accountId,
        });
        grant.addOIDCScope("openid email profile");
        await grant.save();
        return grant;
      },
    });
    const answer = provider.callback();
    this.#server.on("request", (request, response) => {
      if (!request.url?.startsWith("/interaction/")) return answer(request, response);
      return provider.interactionFinished(request, response, { login: { accountId: this.person.sub } });
    });
  }
}

/** Follows the provider's redirects with a fresh browser until it leads back. @returns the address it leads back to */
export async function signInAtProvider(start: string): Promise<URL> {
  const cookies = new Map<string, string>();
  let address = start;
  for (let step = 0; step < 10; step += 1) {
    const answer = await fetch(address, {
      redirect: "manual",
      headers: { Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; ") },
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [name = "", value = ""] = (cookie.split(";")[0] ?? "").split(/=(.*)/s);
      cookies.set(name, value);
    }
    const target = new URL(answer.headers.get("Location") ?? "", address);
    if (target.pathname === openIdReturnPath) return target;
    address = target.href;
  }
  throw new Error("The provider did not lead back.");
}
