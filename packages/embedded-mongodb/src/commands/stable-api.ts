import { type Document, isTruthy } from "../bson/values.js";
import { MongoError } from "../errors.js";

/** The commands of version 1 of MongoDB's Stable API. */
const VERSION_1 = new Set([
  "abortTransaction",
  "aggregate",
  "bulkWrite",
  "collMod",
  "commitTransaction",
  "count",
  "create",
  "createIndexes",
  "delete",
  "drop",
  "dropDatabase",
  "dropIndexes",
  "endSessions",
  "explain",
  "find",
  "findAndModify",
  "getMore",
  "hello",
  "insert",
  "killCursors",
  "killSessions",
  "listCollections",
  "listDatabases",
  "listIndexes",
  "ping",
  "refreshSessions",
  "update",
]);
const STAGES_OUTSIDE = new Set(["$collStats", "$currentOp", "$indexStats", "$listLocalSessions"]);

/** Checks what a client declares about the Stable API: `apiStrict` refuses everything outside its version. */
export function checkStableApi(command: Document, name: string): void {
  const { apiVersion, apiStrict, apiDeprecationErrors } = command;
  if (apiVersion === undefined) {
    if (apiStrict !== undefined || apiDeprecationErrors !== undefined)
      throw new MongoError(322, "Provided apiStrict or apiDeprecationErrors without passing apiVersion");
    return;
  }
  if (apiVersion !== "1") throw new MongoError(322, `API version must be "1", got: "${String(apiVersion)}"`);
  if (!isTruthy(apiStrict)) return;
  if (!VERSION_1.has(name))
    throw new MongoError(323, `Provided apiStrict:true, but the command ${name} is not in API Version 1`);
  const stages: unknown[] = Array.isArray(command.pipeline) ? command.pipeline : [];
  for (const stage of stages) {
    const [stageName = ""] = Object.keys(stage ?? {});
    if (STAGES_OUTSIDE.has(stageName))
      throw new MongoError(323, `stage ${stageName} is not allowed with 'apiStrict: true' in API Version 1`);
  }
}
