import { equals } from "../bson/compare.js";
import { type Document, isDocument, isNumeric, isTruthy, toNumber } from "../bson/values.js";
import { MongoError } from "../errors.js";
import { parseCollation, sameCollation } from "../query/collation.js";
import { compileFilter } from "../query/filter.js";
import type { Collection } from "../storage/collection.js";
import { type CommandContext, collectionForWrite, collectionName, findCollection } from "./command.js";

const KNOWN_OPTIONS = new Set([
  "v",
  "key",
  "name",
  "unique",
  "sparse",
  "partialFilterExpression",
  "expireAfterSeconds",
  "collation",
  "background",
  "hidden",
  "ns",
  "storageEngine",
  "comment",
  "wildcardProjection",
  "weights",
  "default_language",
  "language_override",
  "textIndexVersion",
  "2dsphereIndexVersion",
  "bits",
  "min",
  "max",
  "dropDups",
]);

export async function createIndexes(context: CommandContext): Promise<Document> {
  const { command, engine, view } = context;
  if (!Array.isArray(command.indexes) || command.indexes.length === 0)
    throw new MongoError(2, "Must specify at least one index to create");
  const createdCollectionAutomatically = findCollection(context) === undefined;
  const specs = command.indexes.map((spec: unknown) => checkedSpec(spec));
  const collection = await collectionForWrite(context, collectionName(context));
  const numIndexesBefore = collection.indexes.size;
  for (const spec of specs) {
    const complete = withCollation(spec, collection);
    if (alreadyThere(collection, complete)) continue;
    if (view.transaction && collection.createdIn !== view.transaction)
      throw new MongoError(
        263,
        `Cannot create new indexes on existing collection ${collection.namespace} in a multi-document transaction.`,
      );
    engine.createIndex(collection, complete);
  }
  const numIndexesAfter = collection.indexes.size;
  return {
    numIndexesBefore,
    numIndexesAfter,
    createdCollectionAutomatically,
    commitQuorum: "votingMembers",
    ...(numIndexesAfter === numIndexesBefore ? { note: "all indexes already exist" } : {}),
  };
}

const PARTIAL_OPERATORS = new Set(["$eq", "$exists", "$gt", "$gte", "$lt", "$lte", "$type", "$in"]);

/** A partial index takes filters whose documents can be told from those of a query: the manual lists what it may use. */
function checkPartialFilter(filter: Document): void {
  compileFilter(filter);
  for (const [name, value] of Object.entries(filter)) {
    if (name === "$and" || name === "$or") {
      for (const branch of Array.isArray(value) ? value : [])
        if (isDocument(branch)) checkPartialFilter(branch);
      continue;
    }
    const operators = isDocument(value) ? Object.keys(value).filter((key) => key.startsWith("$")) : [];
    const refused = name.startsWith("$") ? name : operators.find((key) => !PARTIAL_OPERATORS.has(key));
    const negated = isDocument(value) && "$exists" in value && !isTruthy(value.$exists);
    if (refused !== undefined || negated)
      throw new MongoError(
        67,
        `Expression not supported in partial index: ${refused ?? "$exists: false"} on ${name}`,
      );
  }
}

function checkedSpec(spec: unknown): Document {
  if (!isDocument(spec) || !isDocument(spec.key))
    throw new MongoError(9, "The 'key' field is a required property of an index specification");
  const fields = Object.entries(spec.key);
  if (fields.length === 0) throw new MongoError(67, "Index keys cannot be an empty object");
  const name =
    typeof spec.name === "string"
      ? spec.name
      : fields.map(([path, direction]) => `${path}_${String(direction)}`).join("_");
  if (name === "") throw new MongoError(67, "index name cannot be empty");
  for (const [path, direction] of fields) {
    if (path === "" || path.split(".").includes(""))
      throw new MongoError(67, "Index keys cannot contain an empty field.");
    if (path.startsWith("$") || path.includes(".$**") || path.includes("$**"))
      throw new MongoError(67, `embedded-mongodb offers no wildcard indexes: ${path}`);
    if (typeof direction === "string") {
      throw new MongoError(
        67,
        `embedded-mongodb offers no '${direction}' indexes; the key ${path} needs 1 or -1`,
      );
    }
    if (!isNumeric(direction) || toNumber(direction) === 0 || Number.isNaN(toNumber(direction))) {
      throw new MongoError(
        67,
        "Values in v:2 index key pattern cannot be of type anything but a number that is not 0",
      );
    }
  }
  const unknown = Object.keys(spec).find((option) => !KNOWN_OPTIONS.has(option));
  if (unknown)
    throw new MongoError(
      197,
      `The field '${unknown}' is not valid for an index specification. Specification: ${name}`,
    );
  if (isDocument(spec.partialFilterExpression)) checkPartialFilter(spec.partialFilterExpression);
  else if (spec.partialFilterExpression !== undefined)
    throw new MongoError(14, "The field 'partialFilterExpression' must be an object");
  if (isTruthy(spec.sparse) && spec.partialFilterExpression !== undefined)
    throw new MongoError(67, 'cannot mix "partialFilterExpression" and "sparse" options');
  if (spec.expireAfterSeconds !== undefined) {
    if (!isNumeric(spec.expireAfterSeconds))
      throw new MongoError(67, "TTL index 'expireAfterSeconds' option must be numeric");
    if (toNumber(spec.expireAfterSeconds) < 0)
      throw new MongoError(67, "TTL index 'expireAfterSeconds' option must be within an acceptable range");
    if (fields.length > 1)
      throw new MongoError(67, "TTL indexes are single-field indexes, compound indexes do not support TTL.");
  }
  const { ns, background, dropDups, ...kept } = spec;
  void [ns, background, dropDups];
  for (const flag of ["unique", "sparse", "hidden"])
    if (flag in kept && !isTruthy(kept[flag])) delete kept[flag];
  return { v: 2, ...kept, key: spec.key, name };
}

/** An index without a collation of its own has the collection's. */
function withCollation(spec: Document, collection: Collection): Document {
  if (isDocument(spec.collation)) {
    if (spec.collation.locale === "simple") {
      const { collation, ...rest } = spec;
      void collation;
      return rest;
    }
    return spec;
  }
  return isDocument(collection.options.collation)
    ? { ...spec, collation: collection.options.collation }
    : spec;
}

/** True if the same index exists; throws if one with the same name or key differs. */
function alreadyThere(collection: Collection, spec: Document): boolean {
  for (const { definition } of collection.indexes.values()) {
    const sameKey =
      equals(definition.spec.key, spec.key) &&
      Object.keys(isDocument(spec.key) ? spec.key : {}).join("\n") === definition.paths.join("\n") &&
      sameCollation(definition.collation, parseCollation(spec.collation)) &&
      equals(definition.partialFilter ?? null, spec.partialFilterExpression ?? null);
    const sameName = definition.name === spec.name;
    if (sameKey && definition.name === "_id_") return true;
    if (!sameKey && !sameName) continue;
    const sameOptions =
      definition.unique === isTruthy(spec.unique) &&
      definition.sparse === isTruthy(spec.sparse) &&
      (definition.expireAfterSeconds ?? -1) === toNumber(spec.expireAfterSeconds ?? -1);
    if (sameKey && sameName && sameOptions) return true;
    if (sameName) {
      throw new MongoError(
        86,
        `An existing index has the same name as the requested index. When index names are not specified, they are auto generated and can cause conflicts. Please refer to our documentation. Requested index: ${JSON.stringify(spec)}, existing index: ${JSON.stringify(definition.spec)}`,
      );
    }
    throw new MongoError(
      85,
      sameOptions
        ? `Index already exists with a different name: ${definition.name}`
        : `An equivalent index already exists with a different name and options. Requested index: ${JSON.stringify(spec)}, existing index: ${JSON.stringify(definition.spec)}`,
    );
  }
  return false;
}
