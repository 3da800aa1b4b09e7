import { Router } from "express";
import { databaseAnswers } from "../database.server";

/** `/healthz`: the process is alive. `/readyz`: it can serve pages, that is, the database answers. */
export function healthChecks(isStarted: () => boolean): Router {
  const router = Router();
  router.get("/healthz", (_request, response) => {
    response.set("Cache-Control", "no-store").json({ status: "ok" });
  });
  router.get("/readyz", async (_request, response) => {
    const ready = isStarted() && (await databaseAnswers());
    response
      .status(ready ? 200 : 503)
      .set("Cache-Control", "no-store")
      .json({ status: ready ? "ok" : "unavailable" });
  });
  return router;
}
