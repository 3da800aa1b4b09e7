import { Lazy } from "mingo/lazy";
import { $densify, $fill, $redact, $setWindowFields } from "mingo/operators/pipeline";
import { decode, decodeFields, type FieldSet } from "../bson/decode.js";
import { type Document, isDocument, toNumber, typeAlias } from "../bson/values.js";
import { MongoError } from "../errors.js";
import type { Collection } from "../storage/collection.js";
import type { View } from "../storage/engine.js";
import { type CollationSpec, stringCompareOf } from "./collation.js";
import { computation, refuseScripts } from "./expression.js";
import { compileFilter, type Filter } from "./filter.js";
import { findRecords } from "./find.js";
import { parseSort, sortBy } from "./sort.js";
import { bucketAutoStage, bucketStage } from "./stages/bucket.js";
import { graphLookupStage } from "./stages/graph-lookup.js";
import { groupStage } from "./stages/group.js";
import { lookupStage, unionStage } from "./stages/lookup.js";
import { neededFields } from "./stages/needed-fields.js";
import { simpleStage } from "./stages/simple.js";
import { unwindStage } from "./stages/unwind.js";

/** What a pipeline works with. */
export interface PipelineContext {
  readonly view: View;
  readonly db: string;
  readonly collation: CollationSpec | undefined;
  readonly variables: Document;
  /** Documents of a collection by name, for stages that join. */
  source(name: string): Iterable<Document>;
  collection(name: string): Collection | undefined;
}

export type Documents = Iterable<Document>;
type Stage = (input: Documents) => Documents;

/** Stages left to mingo: they only combine what our stages and expressions compute. */
const BY_MINGO = new Map<string, (...given: never[]) => unknown>([
  ["$densify", $densify],
  ["$fill", $fill],
  ["$redact", $redact],
  ["$setWindowFields", $setWindowFields],
]);

/** Stages a real server knows and this one refuses, with the reason. */
const NOT_OFFERED = new Set([
  "$geoNear",
  "$changeStream",
  "$planCacheStats",
  "$shardedDataDistribution",
  "$rankFusion",
]);

export interface PipelineStage {
  readonly name: string;
  readonly spec: unknown;
}

/** Checks that a pipeline is a list of one-field documents and gives its stages. */
export function pipelineStages(pipeline: unknown): PipelineStage[] {
  if (!Array.isArray(pipeline)) throw new MongoError(14, "'pipeline' option must be specified as an array");
  return pipeline.map((stage: unknown) => {
    if (!isDocument(stage))
      throw new MongoError(14, "Each element of the 'pipeline' array must be an object");
    const [name, ...others] = Object.keys(stage);
    if (name === undefined || others.length > 0) {
      throw new MongoError(40323, "A pipeline stage specification object must contain exactly one field.");
    }
    return { name, spec: stage[name] };
  });
}

/** Runs a pipeline over a collection; a leading $match, $sort, $skip and $limit use its indexes. */
export function aggregateCollection(
  collection: Collection | undefined,
  stages: readonly PipelineStage[],
  context: PipelineContext,
  hint?: unknown,
): Documents {
  for (const { name } of stages) checkStage(name);
  if (stages[0]?.name === "$documents") return runStages(stages, [], context);
  if (!collection) return runStages(stages, [], context);
  let at = 0;
  let filter: Document = {};
  for (; stages[at]?.name === "$match"; at++) {
    const spec = stages[at]?.spec;
    if (!isDocument(spec)) throw new MongoError(15959, "the match filter must be an expression in an object");
    filter = Object.keys(filter).length === 0 ? spec : { $and: [filter, spec] };
  }
  let sort: unknown;
  let limit = 0;
  if (stages[at]?.name === "$sort") {
    sort = stages[at]?.spec;
    at++;
    if (stages[at]?.name === "$limit") limit = positiveLimit(stages[at]?.spec);
  }
  const request = {
    filter: compileFilter(filter, context),
    sort: parseSort(sort),
    skip: 0,
    limit,
    collation: context.collation,
    hint,
  };
  const needed = neededFields(stages.slice(at));
  const records = findRecords(context.view, collection, request);
  return runStages(stages.slice(at), decoded(records, needed), context);
}

function* decoded(records: Iterable<{ raw: Buffer }>, fields: FieldSet | undefined): Generator<Document> {
  for (const { raw } of records) yield fields ? decodeFields(raw, fields) : decode(raw);
}

/** Runs stages over documents. */
export function runPipeline(pipeline: unknown, input: Documents, context: PipelineContext): Documents {
  const stages = pipelineStages(pipeline);
  for (const { name } of stages) checkStage(name);
  return runStages(stages, input, context);
}

function runStages(stages: readonly PipelineStage[], input: Documents, context: PipelineContext): Documents {
  return stages
    .map(({ name, spec }) => compileStage(name, spec, context))
    .reduce((documents, stage) => stage(documents), input);
}

function checkStage(name: string): void {
  if (NOT_OFFERED.has(name)) throw new MongoError(115, `${name} is not offered by embedded-mongodb`);
  if (!Object.hasOwn(OWN_STAGES, name) && !BY_MINGO.has(name) && !SIMPLE.has(name)) {
    throw new MongoError(40324, `Unrecognized pipeline stage name: '${name}'`);
  }
}

const SIMPLE = new Set(["$addFields", "$set", "$project", "$unset", "$replaceRoot", "$replaceWith"]);

function compileStage(name: string, spec: unknown, context: PipelineContext): Stage {
  const apply = simpleStage(name, spec, context);
  if (apply) {
    return function* (input) {
      for (const document of input) yield apply(document);
    };
  }
  const own = Object.hasOwn(OWN_STAGES, name) ? OWN_STAGES[name] : undefined;
  if (own) return own(spec, context);
  const theirs = BY_MINGO.get(name);
  if (theirs) return byMingo(theirs, spec, context);
  throw new MongoError(40324, `Unrecognized pipeline stage name: '${name}'`);
}

function byMingo(stage: (...given: never[]) => unknown, spec: unknown, context: PipelineContext): Stage {
  refuseScripts(spec);
  const options = computation({ ...context, collectionResolver: (from) => [...context.source(from)] });
  return (input) => documentsOf(Reflect.apply(stage, undefined, [Lazy(input), spec, options]));
}

function* documentsOf(output: unknown): Generator<Document> {
  if (typeof output !== "object" || output === null || !(Symbol.iterator in output)) return;
  const iterable = output[Symbol.iterator];
  if (typeof iterable !== "function") return;
  for (const item of { [Symbol.iterator]: (): Iterator<unknown> => iterable.call(output) })
    if (isDocument(item)) yield item;
}

function positiveLimit(spec: unknown): number {
  const limit = toNumber(spec);
  if (!Number.isInteger(limit))
    throw new MongoError(
      2107201,
      `invalid argument to $limit stage: Expected an integer: $limit: ${String(spec)}`,
    );
  if (limit <= 0) throw new MongoError(15958, "the limit must be positive");
  return limit;
}

const OWN_STAGES: Record<string, (spec: unknown, context: PipelineContext) => Stage> = {
  $match: (spec, context) => {
    if (!isDocument(spec)) throw new MongoError(15959, "the match filter must be an expression in an object");
    const filter: Filter = compileFilter(spec, context);
    return function* (input) {
      for (const document of input) if (filter.test(document)) yield document;
    };
  },
  $sort: (spec, context) => {
    const fields = parseSort(spec);
    if (fields.length === 0) throw new MongoError(15976, "$sort stage must have at least one sort key");
    return function* (input) {
      yield* sortBy(input, (document) => document, fields, stringCompareOf(context.collation));
    };
  },
  $limit: (spec) => {
    const limit = positiveLimit(spec);
    return function* (input) {
      let left = limit;
      for (const document of input) {
        yield document;
        if (--left === 0) return;
      }
    };
  },
  $skip: (spec) => {
    const skip = toNumber(spec);
    if (!(skip >= 0))
      throw new MongoError(
        5107200,
        `invalid argument to $skip stage: Expected a non-negative number in: $skip: ${String(spec)}`,
      );
    return function* (input) {
      let left = skip;
      for (const document of input) if (left-- <= 0) yield document;
    };
  },
  $count: (spec) => {
    if (typeof spec !== "string" || spec === "")
      throw new MongoError(40156, "the count field must be a non-empty string");
    if (spec.startsWith("$")) throw new MongoError(40158, "the count field cannot be a $-prefixed path");
    return function* (input) {
      let count = 0;
      for (const _document of input) count++;
      if (count > 0) yield { [spec]: count };
    };
  },
  $group: groupStage,
  $sortByCount: (spec, context) => {
    const group = groupStage({ _id: spec, count: { $sum: 1 } }, context);
    return function* (input) {
      yield* sortBy(
        group(input),
        (document) => document,
        parseSort({ count: -1 }),
        stringCompareOf(undefined),
      );
    };
  },
  $unwind: (spec) => unwindStage(spec),
  $bucket: bucketStage,
  $bucketAuto: bucketAutoStage,
  $lookup: lookupStage,
  $graphLookup: graphLookupStage,
  $unionWith: unionStage,
  $facet: (spec, context) => {
    if (!isDocument(spec) || Object.keys(spec).length === 0)
      throw new MongoError(40169, "the $facet specification must be a non-empty object");
    for (const pipeline of Object.values(spec))
      for (const { name } of pipelineStages(pipeline)) checkStage(name);
    return function* (input) {
      const documents = [...input];
      yield Object.fromEntries(
        Object.entries(spec).map(([name, pipeline]) => [
          name,
          [...runPipeline(pipeline, documents, context)],
        ]),
      );
    };
  },
  $sample: (spec) => {
    const size = isDocument(spec) ? toNumber(spec.size) : Number.NaN;
    if (Number.isNaN(size)) throw new MongoError(28746, "size argument to $sample must be a number");
    if (size <= 0) throw new MongoError(28747, "size argument to $sample must be a positive integer");
    return function* (input) {
      const pool = [...input];
      for (let left = Math.min(size, pool.length); left > 0; left--) {
        const [chosen] = pool.splice(Math.floor(Math.random() * pool.length), 1);
        if (chosen) yield chosen;
      }
    };
  },
  $documents: (spec, context) => {
    if (!Array.isArray(spec)) throw new MongoError(5858203, `an array is expected, got ${typeAlias(spec)}`);
    const documents: Documents = spec.filter(isDocument);
    void context;
    return () => documents;
  },
  // Carried out by the aggregate command itself; what comes here stands in a place where it must not.
  $out: () => misplaced(40601, "$out can only be the final stage in the pipeline"),
  $merge: () => misplaced(40601, "$merge can only be the final stage in the pipeline"),
  $indexStats: () => misplaced(40602, "$indexStats is only valid as the first stage in a pipeline"),
  $collStats: () => misplaced(40602, "$collStats is only valid as the first stage in a pipeline"),
  $currentOp: () => misplaced(40602, "$currentOp is only valid as the first stage in a pipeline"),
  $listLocalSessions: () =>
    misplaced(40602, "$listLocalSessions is only valid as the first stage in a pipeline"),
};

function misplaced(code: number, message: string): never {
  throw new MongoError(code, message);
}
