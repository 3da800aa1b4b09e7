import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Request as ExpressRequest, Response as ExpressResponse, RequestHandler } from "express";
import { LRUCache } from "lru-cache";
import { within } from "../within.server";

export interface PageCacheOptions {
  /** Renders a page for somebody who is not signed in, without a nonce. The id is that of whoever asked first. */
  render(request: Request, requestId: string): Promise<Response>;
  /** Changes whenever a page could look different: content written, a new day. */
  version(): Promise<string>;
  /** Own address, so that no `Host` header of a visitor gets into a page of others. */
  origin: string;
  /** Paths whose pages depend on nothing but address and version. */
  isCacheable(path: string): boolean;
}

interface Page {
  status: number;
  html: Buffer;
  contentType: string;
  headers: [string, string][];
  /** Source list for the inline scripts of a page; empty for files. */
  scriptHashes: string[];
  compressed: Map<Encoding, Promise<Buffer>>;
}

type Encoding = "br" | "gzip";

const maxBytes = 16_000_000;
/** Milliseconds. Whoever waits longer would wait for an error page twice as long: here, and in the page itself. */
const longestVersionRead = 1000;
const compress = {
  br: (body: Buffer) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (body: Buffer) => promisify(gzip)(body),
};

/**
 * Keeps finished pages in memory for visitors without a cookie. A page is the same for all of them until content is
 * written, and rendering it costs a hundred times as much as sending it.
 *
 * Kept pages are rendered without nonce, because a nonce must not be used twice; their policy names the hashes of
 * their own inline scripts instead. Requests that miss at the same moment wait for the same rendering.
 */
export function pageCache({ render, version, origin, isCacheable }: PageCacheOptions): RequestHandler {
  const kept = new LRUCache<string, Page>({
    maxSize: maxBytes,
    sizeCalculation: ({ html }) => html.length * 2,
  });
  const rendering = new Map<string, Promise<Page | undefined>>();

  async function pageOf(key: string, address: string, requestId: string): Promise<Page | undefined> {
    const known = kept.get(key);
    if (known) return known;
    const running =
      rendering.get(key) ?? renderPage(key, address, requestId).finally(() => rendering.delete(key));
    rendering.set(key, running);
    return running;
  }

  async function renderPage(key: string, address: string, requestId: string): Promise<Page | undefined> {
    const answer = await render(new Request(new URL(address, origin)), requestId);
    if (answer.headers.has("Set-Cookie")) return undefined;
    const page = await pageFrom(answer);
    if (page.status === 200) kept.set(key, page);
    return page;
  }

  return (request, response, next) => {
    if (request.method !== "GET" || request.headers.cookie !== undefined || !isCacheable(request.path))
      return next();
    const { originalUrl } = request;
    within(longestVersionRead, version())
      .then(
        (current) => pageOf(`${current} ${originalUrl}`, originalUrl, String(response.locals.requestId)),
        // Nobody knows whether what is kept is still right. The page itself says what is wrong.
        () => undefined,
      )
      // What is meant for one visitor only is made again for each of those who waited for it.
      .then((page) => (page ? send(page, request, response) : next()))
      .catch(next);
  };
}

async function pageFrom(answer: Response): Promise<Page> {
  const html = Buffer.from(await answer.arrayBuffer());
  const contentType = answer.headers.get("Content-Type") ?? "text/html; charset=utf-8";
  return {
    status: answer.status,
    html,
    contentType,
    headers: [...answer.headers].filter(([name]) => !["content-type", "content-length"].includes(name)),
    scriptHashes: contentType.startsWith("text/html") ? hashesOfInlineScripts(html.toString()) : [],
    compressed: new Map(),
  };
}

async function send(page: Page, request: ExpressRequest, response: ExpressResponse): Promise<void> {
  const encoding = encodingFor(request);
  const body = encoding ? await compressedBody(page, encoding) : page.html;
  response.status(page.status);
  for (const [name, value] of page.headers) response.setHeader(name, value);
  if (encoding) response.setHeader("Content-Encoding", encoding);
  response.vary("Accept-Encoding");
  const policy = String(response.getHeader("Content-Security-Policy") ?? "");
  response.setHeader("Content-Security-Policy", withHashes(policy, page.scriptHashes));
  response.setHeader("Content-Type", page.contentType);
  response.setHeader("Content-Length", body.length);
  response.end(body);
}

function encodingFor(request: ExpressRequest): Encoding | undefined {
  const accepted = request.acceptsEncodings("br", "gzip", "identity");
  return accepted === "br" || accepted === "gzip" ? accepted : undefined;
}

function compressedBody(page: Page, encoding: Encoding): Promise<Buffer> {
  const known = page.compressed.get(encoding);
  if (known) return known;
  const body = compress[encoding](page.html);
  page.compressed.set(encoding, body);
  return body;
}

function hashesOfInlineScripts(html: string): string[] {
  const scripts = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)];
  return scripts.map(([, source = ""]) => `'sha256-${createHash("sha256").update(source).digest("base64")}'`);
}

/** The policy of this answer with hashes in place of the nonce; all other scripts come from files of our own. */
function withHashes(policy: string, hashes: string[]): string {
  return policy.replace(/'strict-dynamic' 'nonce-[^']*'/, hashes.join(" "));
}
