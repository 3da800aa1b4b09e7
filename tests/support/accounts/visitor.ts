import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { formTokenOf, issueFormToken } from "~/platform/form-token.server";

export interface Route {
  loader?: (args: LoaderFunctionArgs) => unknown;
  action?: (args: ActionFunctionArgs) => unknown;
}

/** What a route answered, whether it returned or threw it. */
export interface Answer {
  status: number;
  /** Where a redirect leads. */
  location: string | null;
  headers: Headers;
  data: unknown;
}

interface Submission {
  params?: Record<string, string>;
  /** `false` sends the form without its token, as another site's page would. */
  withToken?: boolean;
}

/** Somebody with a browser: keeps cookies and sends forms with the token that the page would have had. */
export class Visitor {
  readonly cookies = new Map<string, string>();

  constructor(
    readonly clientAddress = "203.0.113.1",
    readonly userAgent = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
  ) {}

  request(path: string, init: RequestInit = {}): Request {
    const headers = new Headers(init.headers);
    headers.set("User-Agent", this.userAgent);
    if (this.cookies.size > 0)
      headers.set("Cookie", [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; "));
    return new Request(new URL(path, "http://127.0.0.1:3000"), { ...init, headers });
  }

  open(route: Route, path: string, params: Record<string, string> = {}): Promise<Answer> {
    return this.#answerOf(() =>
      route.loader?.({ request: this.request(path), params, context: this.#context }),
    );
  }

  submit(
    route: Route,
    path: string,
    fields: Record<string, string> | [string, string][],
    { params = {}, withToken = true }: Submission = {},
  ): Promise<Answer> {
    const body = new URLSearchParams(fields);
    if (withToken) body.set("formToken", this.#formToken(path));
    const request = this.request(path, { method: "POST", body });
    return this.#answerOf(() => route.action?.({ request, params, context: this.#context }));
  }

  #formToken(path: string): string {
    const known = formTokenOf(this.request(path));
    if (known !== undefined) return known;
    const { formToken, headers } = issueFormToken(this.request(path));
    this.#keepCookies(headers);
    return formToken;
  }

  get #context() {
    return { clientAddress: this.clientAddress, cspNonce: "", requestId: "" };
  }

  async #answerOf(run: () => unknown): Promise<Answer> {
    const result = await Promise.resolve()
      .then(run)
      .catch((thrown: unknown) => {
        if (thrown instanceof Response || isDataWithInit(thrown)) return thrown;
        throw thrown;
      });
    const answer = await toAnswer(result);
    this.#keepCookies(answer.headers);
    return answer;
  }

  #keepCookies(headers: Headers): void {
    for (const cookie of headers.getSetCookie()) {
      const [pair = "", ...attributes] = cookie.split("; ");
      const [name = "", value = ""] = pair.split("=");
      if (attributes.includes("Max-Age=0")) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }
}

/** What `data()` makes. */
const isDataWithInit = (value: unknown): value is { data: unknown; init: ResponseInit | null } =>
  typeof value === "object" && value !== null && "init" in value && "data" in value;

async function toAnswer(result: unknown): Promise<Answer> {
  if (result instanceof Response) {
    const { status, headers } = result;
    return { status, headers, location: headers.get("Location"), data: await result.text() };
  }
  if (isDataWithInit(result)) {
    const init = result.init ?? {};
    return {
      status: init.status ?? 200,
      headers: new Headers(init.headers),
      location: null,
      data: result.data,
    };
  }
  return { status: 200, headers: new Headers(), location: null, data: result };
}
