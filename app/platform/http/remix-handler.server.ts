import { existsSync } from "node:fs";
import type { Server } from "node:http";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { createRequestHandler } from "@remix-run/express";
import {
  type AppLoadContext,
  createRequestHandler as createPageHandler,
  type ServerBuild,
} from "@remix-run/node";
import type { Request as ExpressRequest, Response as ExpressResponse, RequestHandler } from "express";
import { type PageCacheOptions, pageCache } from "./page-cache.server";

export interface RemixApplication {
  handlers: RequestHandler[];
  close(): Promise<void>;
}

const serverBuildFile = resolve("build/server/index.js");

/** Whether `remix vite:build` has run. */
export function isBuilt(): boolean {
  return existsSync(serverBuildFile);
}

/** Serves the pages from the finished build, those that `cache` allows out of memory. */
export async function builtApplication(cache: Omit<PageCacheOptions, "render">): Promise<RemixApplication> {
  const build: ServerBuild = await import(/* @vite-ignore */ pathToFileURL(serverBuildFile).href);
  const renderPage = createPageHandler(build, build.mode);
  const render = (request: Request, requestId: string) =>
    renderPage(request, { cspNonce: "", requestId, clientAddress: "" });
  return {
    handlers: [pageCache({ ...cache, render }), createRequestHandler({ build, getLoadContext })],
    close: async () => undefined,
  };
}

/** Serves the pages through Vite, with hot reload over the same port. */
export async function developmentApplication(httpServer: Server): Promise<RemixApplication> {
  const { createServer } = await import("vite");
  const vite = await createServer({
    appType: "custom",
    server: { middlewareMode: true, hmr: { server: httpServer } },
  });
  const loadBuild = async (): Promise<ServerBuild> => {
    const build: unknown = await vite.ssrLoadModule("virtual:remix/server-build");
    if (!isServerBuild(build)) throw new Error("Vite did not deliver a Remix build.");
    return build;
  };
  return {
    handlers: [vite.middlewares, createRequestHandler({ build: loadBuild, getLoadContext })],
    close: () => vite.close(),
  };
}

function isServerBuild(value: unknown): value is ServerBuild {
  return typeof value === "object" && value !== null && "routes" in value && "entry" in value;
}

function getLoadContext(request: ExpressRequest, response: ExpressResponse): AppLoadContext {
  return {
    cspNonce: response.locals.cspNonce,
    requestId: response.locals.requestId,
    clientAddress: request.ip ?? "",
  };
}
