import { readdirSync } from "node:fs";
import { extname, join } from "node:path";
import express, { type RequestHandler, Router } from "express";

/** Files of the client build. Those under `/assets` carry a hash in their name and never change. */
export function staticFiles(clientBuild: string): Router {
  const router = Router();
  const assets = join(clientBuild, "assets");
  router.use(
    "/assets",
    compressedFiles(assets),
    express.static(assets, { immutable: true, maxAge: "1y", index: false }),
    noSuchFile,
  );
  router.use(only(readdirSync(clientBuild), express.static(clientBuild, { maxAge: "1h", index: false })));
  return router;
}

/** Spares every page the question whether there is a file of its name. */
function only(names: string[], serve: RequestHandler): RequestHandler {
  const paths = new Set(names.map((name) => `/${name}`));
  return (request, response, next) => (paths.has(request.path) ? serve(request, response, next) : next());
}

/** Points to the copy that the build compressed (see vite.config.ts), so that no request waits for compression. */
function compressedFiles(folder: string): RequestHandler {
  const compressed = new Set(readdirSync(folder).filter((name) => name.endsWith(".br")));
  return (request, response, next) => {
    const { path } = request;
    const copy = `${path.slice(1)}.br`;
    if (compressed.has(copy) && request.acceptsEncodings("br")) {
      // The type is that of the file asked for: a browser refuses a script that is sent as a compressed archive.
      response.type(extname(path)).set({ "Content-Encoding": "br", Vary: "Accept-Encoding" });
      request.url = `/${copy}`;
    }
    next();
  };
}

/** Ends the search here: a page that says "not found" is no use to a browser that wants a script. */
const noSuchFile: RequestHandler = (_request, response) => {
  response.status(404).type("text/plain; charset=utf-8").send("Diese Datei gibt es nicht (mehr).\n");
};
