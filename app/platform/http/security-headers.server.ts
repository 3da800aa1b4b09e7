import { randomBytes } from "node:crypto";
import type { RequestHandler } from "express";
import helmet from "helmet";
import type { Environment } from "../env.server";

declare global {
  namespace Express {
    interface Locals {
      /** Allows the inline scripts of this one answer. */
      cspNonce: string;
      requestId: string;
    }
  }
}

/** Gives every answer a fresh nonce; the policy and the page both read it from `res.locals`. */
export const cspNonce: RequestHandler = (_request, response, next) => {
  response.locals.cspNonce = randomBytes(16).toString("base64");
  next();
};

/**
 * Content security policy and the other protective headers.
 *
 * - `style-src-attr 'unsafe-inline'`: Recharts positions its layers by style attributes; style elements stay
 *   forbidden.
 * - Referrer policy: helmet's default `no-referrer` makes browsers send `Origin: null` with plain form posts,
 *   and Remix refuses those, so that every form without JavaScript would fail.
 * - In development Vite injects style elements and talks over a web socket.
 */
export function securityHeaders(env: Environment): RequestHandler {
  const development = env.NODE_ENV === "development";
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: [
          "'self'",
          "'strict-dynamic'",
          (_request, response) => `'nonce-${"locals" in response ? nonceOf(response.locals) : ""}'`,
        ],
        styleSrc: development ? ["'self'", "'unsafe-inline'"] : ["'self'"],
        styleSrcAttr: ["'unsafe-inline'"],
        imgSrc: ["'self'", "data:"],
        fontSrc: ["'self'"],
        connectSrc: development ? ["'self'", "ws:"] : ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
      },
    },
    referrerPolicy: { policy: "strict-origin-when-cross-origin" },
    strictTransportSecurity: env.PUBLIC_URL?.startsWith("https:") ? { maxAge: 31_536_000 } : false,
  });
}

function nonceOf(locals: unknown): string {
  return typeof locals === "object" && locals !== null && "cspNonce" in locals ? String(locals.cspNonce) : "";
}
