import { decode } from "../bson/decode.js";
import { encode } from "../bson/encode.js";
import { type Document, isDocument, isTruthy } from "../bson/values.js";
import { MongoError } from "../errors.js";
import { aggregateCollection, type PipelineContext, pipelineStages } from "../query/aggregate.js";
import { compileFilter } from "../query/filter.js";
import { findRecords } from "../query/find.js";
import type { Collection } from "../storage/collection.js";
import { writeStage } from "./aggregate-write.js";
import { collectionStats } from "./coll-stats.js";
import { type CommandContext, collationOf, countOf, variablesOf } from "./command.js";
import { explain } from "./explain.js";
import { attempt } from "./write.js";

export async function aggregate(context: CommandContext): Promise<Document> {
  const { command, cursors, db, view, session, engine } = context;
  if (isTruthy(command.explain)) {
    return explain({ ...context, command: { explain: command, verbosity: "queryPlanner" } });
  }
  const name = command.aggregate;
  const collection = typeof name === "string" ? engine.collection(db, name) : undefined;
  if (!isDocument(command.cursor)) {
    throw new MongoError(
      9,
      "The 'cursor' option is required, except for aggregate with the explain argument",
    );
  }
  const pipeline = pipelineContext(context, collection);
  const stages = pipelineStages(command.pipeline);
  const last = stages.at(-1);
  const documents =
    statistics(context, collection, stages) ??
    aggregateCollection(collection, command.pipeline, pipeline, command.hint);
  const namespace = typeof name === "string" ? `${db}.${name}` : `${db}.$cmd.aggregate`;
  if (last && (last.name === "$out" || last.name === "$merge")) {
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

function pipelineContext(context: CommandContext, collection: Collection | undefined): PipelineContext {
  const { engine, db, view, command } = context;
  const collation = collationOf(context, collection);
  return {
    view,
    db,
    collation,
    variables: variablesOf(command.let),
    collection: (name) => engine.collection(db, name),
    source(name) {
      const found = engine.collection(db, name);
      if (!found) return [];
      const request = { filter: compileFilter({}), sort: [], skip: 0, limit: 0, collation };
      return Array.from(findRecords(view, found, request), ({ raw }) => decode(raw));
    },
  };
}

/** $indexStats and $collStats as the first stage, followed by any others. */
function statistics(
  context: CommandContext,
  collection: Collection | undefined,
  stages: { name: string; spec: unknown }[],
): Iterable<Document> | undefined {
  const [first, ...rest] = stages;
  if (first?.name !== "$indexStats" && first?.name !== "$collStats") return undefined;
  if (!collection)
    throw new MongoError(26, `Collection [${context.db}.${String(context.command.aggregate)}] not found.`);
  const input: Document[] =
    first.name === "$indexStats"
      ? [...collection.indexes.values()].map(({ definition, uses }) => ({
          name: definition.name,
          key: definition.spec.key,
          host: context.address,
          accesses: { ops: uses, since: context.startedAt },
          spec: definition.spec,
        }))
      : [
          {
            ns: collection.namespace,
            host: context.address,
            localTime: new Date(),
            storageStats: collectionStats(collection),
            count: collection.count,
          },
        ];
  const pipeline = [{ $documents: input }, ...rest.map(({ name, spec }) => ({ [name]: spec }))];
  return aggregateCollection(undefined, pipeline, pipelineContext(context, collection));
}

function* encodeAll(documents: Iterable<Document>): Generator<Buffer> {
  for (const document of documents) yield encode(document);
}
