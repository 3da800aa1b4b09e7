import { join } from "node:path";
import express, { type RequestHandler, Router } from "express";

/** Files of the client build. Those under `/assets` carry a hash in their name and never change. */
export function staticFiles(clientBuild: string): Router {
  const router = Router();
  const assets = join(clientBuild, "assets");
  router.use("/assets", express.static(assets, { immutable: true, maxAge: "1y", index: false }), noSuchFile);
  router.use(express.static(clientBuild, { maxAge: "1h", index: false, redirect: false }));
  return router;
}

/** Ends the search here: a page that says "not found" is no use to a browser that wants a script. */
const noSuchFile: RequestHandler = (_request, response) => {
  response.status(404).type("text/plain; charset=utf-8").send("Diese Datei gibt es nicht (mehr).\n");
};
