import { decode } from "../bson/decode.js";
import { encode } from "../bson/encode.js";
import { type Document, isDocument, isTruthy } from "../bson/values.js";
import { MongoError } from "../errors.js";
import {
  aggregateCollection,
  type PipelineContext,
  type PipelineStage,
  pipelineStages,
} from "../query/aggregate.js";
import { compileFilter } from "../query/filter.js";
import { findRecords } from "../query/find.js";
import type { Collection } from "../storage/collection.js";
import { writeStage } from "./aggregate-write.js";
import { attempt } from "./attempt.js";
import { type CommandContext, collationOf, countOf, variablesOf } from "./command.js";
import { explain } from "./explain.js";
import { serverDocuments } from "./server-documents.js";

export async function aggregate(context: CommandContext): Promise<Document> {
  const { command, cursors, db, view, session } = context;
  if (isTruthy(command.explain)) {
    return explain({ ...context, command: { explain: command, verbosity: "queryPlanner" } });
  }
  const name = command.aggregate;
  const collection = typeof name === "string" ? view.collection(db, name) : undefined;
  if (!isDocument(command.cursor)) {
    throw new MongoError(
      9,
      "The 'cursor' option is required, except for aggregate with the explain argument",
    );
  }
  const pipeline = pipelineContext(context, collection);
  const stages = pipelineStages(command.pipeline);
  const last = stages.at(-1);
  const writes = last?.name === "$out" || last?.name === "$merge";
  const reading = writes ? stages.slice(0, -1) : stages;
  const documents =
    aboutServer(context, pipeline, reading) ??
    aggregateCollection(collection, reading, pipeline, command.hint);
  const namespace = typeof name === "string" ? `${db}.${name}` : `${db}.$cmd.aggregate`;
  if (last && writes) {
    checkMayWrite(context, last.name);
    const output = [...documents];
    await attempt(() => writeStage(context, last.name, last.spec, output));
    return { cursor: cursors.open([], { namespace }) };
  }
  const encoded = encodeAll(documents);
  const batchSize = isDocument(command.cursor) ? command.cursor.batchSize : undefined;
  const cursor = cursors.open(view.transaction ? [...encoded] : encoded, {
    namespace,
    batchSize: batchSize === undefined ? undefined : countOf(batchSize, "batchSize", 101),
    transaction: view.transaction,
    session: session?.id,
  });
  return { cursor };
}

function checkMayWrite({ command }: CommandContext, stage: string): void {
  if (command.autocommit === false) throw new MongoError(263, `${stage} cannot be used in a transaction`);
  const level = isDocument(command.readConcern) ? command.readConcern.level : undefined;
  if (level === "linearizable" || level === "snapshot")
    throw new MongoError(72, `${stage} cannot be used with a '${level}' read concern level`);
}

function pipelineContext(context: CommandContext, collection: Collection | undefined): PipelineContext {
  const { db, view, command } = context;
  const collation = collationOf(context, collection);
  return {
    view,
    db,
    collation,
    variables: variablesOf(command.let),
    collection: (name) => view.collection(db, name),
    source(name) {
      const found = view.collection(db, name);
      if (!found) return [];
      const request = { filter: compileFilter({}), sort: [], skip: 0, limit: 0, collation };
      return Array.from(findRecords(view, found, request), ({ raw }) => decode(raw));
    },
  };
}

/** A first stage that tells about the server, followed by any others. */
function aboutServer(
  context: CommandContext,
  pipeline: PipelineContext,
  [first, ...rest]: readonly PipelineStage[],
): Iterable<Document> | undefined {
  const documents = first && serverDocuments(context, first.name, first.spec);
  return (
    documents && aggregateCollection(undefined, [{ name: "$documents", spec: documents }, ...rest], pipeline)
  );
}

function* encodeAll(documents: Iterable<Document>): Generator<Buffer> {
  for (const document of documents) yield encode(document);
}
