import { PassThrough } from "node:stream";
import {
  type ActionFunctionArgs,
  type AppLoadContext,
  createReadableStreamFromReadable,
  type EntryContext,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";
import { CspNonce } from "~/platform/csp-nonce";
import { logger } from "~/platform/logger.server";

declare module "@remix-run/node" {
  interface Future {
    // Loader results keep their types (Date, Map …) instead of being typed as JSON.
    v3_singleFetch: true;
  }
  interface AppLoadContext {
    cspNonce: string;
    requestId: string;
    /** Empty when the connection is already gone. */
    clientAddress: string;
  }
}

/** How long promises that a loader hands on may take. */
export const streamTimeout = 5_000;

/** Renders a page. Robots wait for the whole of it, browsers get it as it grows. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { cspNonce, requestId }: AppLoadContext,
): Promise<Response> {
  const readyEvent = isbot(request.headers.get("user-agent")) ? "onAllReady" : "onShellReady";
  return new Promise((resolve, reject) => {
    let started = false;
    let finalStatus = status;
    const { pipe, abort } = renderToPipeableStream(
      <CspNonce.Provider value={cspNonce}>
        <RemixServer context={remixContext} url={request.url} nonce={cspNonce} />
      </CspNonce.Provider>,
      {
        nonce: cspNonce,
        [readyEvent]() {
          started = true;
          const body = new PassThrough();
          headers.set("Content-Type", "text/html; charset=utf-8");
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status: finalStatus }));
          pipe(body);
        },
        onShellError: reject,
        onError(error: unknown) {
          finalStatus = 500;
          // Errors before the shell is there reach `handleError`, which logs them.
          if (started) logger().error({ err: error, requestId }, "rendering failed");
        },
      },
    );
    setTimeout(abort, streamTimeout + 1_000).unref();
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
