import { join } from "node:path";
import express, { Router } from "express";

/** Files of the client build. Those under `/assets` carry a hash in their name and never change. */
export function staticFiles(clientBuild: string): Router {
  const router = Router();
  router.use(
    "/assets",
    express.static(join(clientBuild, "assets"), {
      immutable: true,
      maxAge: "1y",
      fallthrough: false,
      index: false,
    }),
  );
  router.use(express.static(clientBuild, { maxAge: "1h", index: false, redirect: false }));
  return router;
}
