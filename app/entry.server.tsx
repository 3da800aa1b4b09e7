import { Writable } from "node:stream";
import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { CspNonce } from "~/platform/csp-nonce";
import { logger } from "~/platform/logger.server";
import { RequestId } from "~/platform/request-id";

declare module "@remix-run/node" {
  interface Future {
    // Loader results keep their types (Date, Map …) instead of being typed as JSON.
    v3_singleFetch: true;
  }
  interface AppLoadContext {
    /** Empty for pages that go into the page cache: their inline scripts are allowed by hash. */
    cspNonce: string;
    requestId: string;
    /** Empty when the connection is already gone. */
    clientAddress: string;
  }
}

const renderLimitMs = 6_000;

/**
 * Renders a page and sends it in one piece: no loader of ours hands on promises, so that nothing could be shown
 * earlier, and the many small pieces of a stream cost more than a tenth of the whole request.
 */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const { requestId } = context;
  const cspNonce = context.cspNonce || undefined;
  return new Promise((resolve, reject) => {
    let finalStatus = status;
    let hasShell = false;
    const { pipe, abort } = renderToPipeableStream(
      <CspNonce.Provider value={cspNonce}>
        <RequestId.Provider value={requestId}>
          <RemixServer context={remixContext} url={request.url} nonce={cspNonce} />
        </RequestId.Provider>
      </CspNonce.Provider>,
      {
        nonce: cspNonce,
        onShellReady() {
          hasShell = true;
        },
        onAllReady() {
          clearTimeout(deadline);
          pipe(
            collect((html) => {
              headers.set("Content-Type", "text/html; charset=utf-8");
              headers.set("Content-Length", String(html.length));
              resolve(new Response(html, { headers, status: finalStatus }));
            }),
          );
        },
        onShellError: reject,
        onError(error: unknown) {
          finalStatus = 500;
          // Errors before the shell is there reach `handleError`, which logs them.
          if (hasShell) logger().error({ err: error, requestId }, "rendering failed");
        },
      },
    );
    const deadline = setTimeout(abort, renderLimitMs);
  });
}

/** A stream that hands over everything written to it at its end. */
function collect(done: (whole: Buffer<ArrayBuffer>) => void): Writable {
  const parts: Buffer[] = [];
  return new Writable({
    write(part: Buffer, _encoding, next) {
      parts.push(part);
      next();
    },
    final(next) {
      done(Buffer.concat(parts));
      next();
    },
  });
}

/** Logs what loaders, actions and the first rendering throw, once, with the id that the request log carries. */
export function handleError(
  error: unknown,
  { request, context }: LoaderFunctionArgs | ActionFunctionArgs,
): void {
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return;
  logger().error({ err: error, requestId: context.requestId }, "request failed");
}
