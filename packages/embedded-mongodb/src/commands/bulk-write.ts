import { encode, RawArray } from "../bson/encode.js";
import { type Document, isDocument, isTruthy, toNumber } from "../bson/values.js";
import { asMongoError, MongoError } from "../errors.js";
import { type CommandContext, countOf, type Handler } from "./command.js";
import { deleteCommand } from "./delete.js";
import { insert } from "./insert.js";
import { update } from "./update.js";

/** The client-level bulk write: operations on several collections in one command, each done by its own handler. */
export async function bulkWrite(context: CommandContext): Promise<Document> {
  const { command, cursors } = context;
  const { ops, nsInfo } = command;
  if (context.db !== "admin")
    throw new MongoError(13, "bulkWrite may only be run against the admin database.");
  if (!Array.isArray(ops) || !Array.isArray(nsInfo))
    throw new MongoError(40414, "BSON fields 'bulkWrite.ops' and 'bulkWrite.nsInfo' are required");
  const counts = { nErrors: 0, nInserted: 0, nMatched: 0, nModified: 0, nUpserted: 0, nDeleted: 0 };
  const results: Document[] = [];
  for (const [idx, op] of ops.entries()) {
    if (!isDocument(op)) throw new MongoError(14, "each of 'bulkWrite.ops' must be an object");
    const result = await runOne(context, op, nsInfo);
    if (result.ok === 0) counts.nErrors++;
    if ("insert" in op) counts.nInserted += toNumber(result.n);
    else if ("delete" in op) counts.nDeleted += toNumber(result.n);
    else if (result.upserted !== undefined) counts.nUpserted++;
    else counts.nMatched += toNumber(result.n);
    if (result.nModified !== undefined) counts.nModified += toNumber(result.nModified);
    if (result.ok === 0 || !isTruthy(command.errorsOnly)) results.push({ ...result, idx });
    if (result.ok === 0 && command.ordered !== false) break;
  }
  const batchSize = isDocument(command.cursor) ? command.cursor.batchSize : undefined;
  const cursor = cursors.open(results.map(encode), {
    namespace: "admin.$cmd.bulkWrite",
    batchSize: batchSize === undefined ? results.length + 1 : countOf(batchSize, "batchSize", 0),
    transaction: context.view.transaction,
    session: context.session?.id,
  });
  return { cursor, ...counts };
}

/** Runs one operation as the insert, update or delete command it stands for. */
async function runOne(context: CommandContext, op: Document, nsInfo: readonly unknown[]): Promise<Document> {
  const [kind = ""] = Object.keys(op);
  const target = nsInfo[toNumber(op[kind])];
  const namespace = isDocument(target) && typeof target.ns === "string" ? target.ns : "";
  const dot = namespace.indexOf(".");
  if (dot < 1) throw new MongoError(73, `Invalid namespace specified '${namespace}'`);
  const { handler, statement } = statementOf(kind, op);
  const shared = {
    let: context.command.let,
    bypassDocumentValidation: context.command.bypassDocumentValidation,
  };
  const command = { [kind]: namespace.slice(dot + 1), ...statement, ...shared };
  let reply: Document;
  try {
    reply = await handler({ ...context, db: namespace.slice(0, dot), command });
  } catch (error) {
    if (context.view.transaction) throw error;
    reply = { n: 0, writeErrors: [asMongoError(error).toWriteError(0)] };
  }
  const [failure] = Array.isArray(reply.writeErrors) ? reply.writeErrors : [];
  if (isDocument(failure)) {
    const { index, ...error } = failure;
    void index;
    return { ok: 0, n: 0, ...error };
  }
  const [upserted] = Array.isArray(reply.upserted) ? reply.upserted : [];
  return {
    ok: 1,
    n: reply.n,
    ...(reply.nModified === undefined ? {} : { nModified: reply.nModified }),
    ...(isDocument(upserted) ? { upserted: { _id: upserted._id } } : {}),
  };
}

function statementOf(kind: string, op: Document): { handler: Handler; statement: Document } {
  const { filter, multi, hint, collation } = op;
  switch (kind) {
    case "insert":
      return {
        handler: insert,
        statement: { documents: new RawArray([encode(isDocument(op.document) ? op.document : {})]) },
      };
    case "update": {
      const { updateMods, upsert, arrayFilters, constants, sort } = op;
      return {
        handler: update,
        statement: {
          updates: [
            { q: filter, u: updateMods, multi, upsert, arrayFilters, c: constants, sort, hint, collation },
          ],
        },
      };
    }
    case "delete":
      return {
        handler: deleteCommand,
        statement: { deletes: [{ q: filter, limit: isTruthy(multi) ? 0 : 1, hint, collation }] },
      };
  }
  throw new MongoError(40415, `BSON field 'bulkWrite.${kind}' is an unknown field.`);
}
