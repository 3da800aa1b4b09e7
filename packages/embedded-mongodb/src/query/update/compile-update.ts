import { equals } from "../../bson/compare.js";
import { type Document, isDocument, typeAlias } from "../../bson/values.js";
import { MongoError } from "../../errors.js";
import type { Action, Build, UpdateOptions, UpdateTarget } from "./action.js";
import { checkFilterUse, compileArrayFilters } from "./array-filters.js";
import { ARRAY_OPERATORS } from "./array-operators.js";
import { FIELD_OPERATORS } from "./field-operators.js";
import { checkConflicts, checkPath, comparePaths } from "./path.js";
import { renameActions } from "./rename.js";
import { compileUpdatePipeline } from "./update-pipeline.js";
import { visit } from "./visit.js";

/** A compiled update. */
export interface Update {
  readonly kind: "replacement" | "operators" | "pipeline";
  /** Changes a freshly decoded document (and may return another one). */
  apply(document: Document, target: UpdateTarget): Document;
}

const OPERATORS: ReadonlyMap<string, (build: Build) => Action[]> = new Map([
  ...Object.entries(FIELD_OPERATORS),
  ...Object.entries(ARRAY_OPERATORS),
  ["$rename", renameActions] as const,
]);

/** Compiles the `u` of an update statement: a replacement, operators or a pipeline. */
export function compileUpdate(update: unknown, options: UpdateOptions): Update {
  if (Array.isArray(update)) {
    if (Array.isArray(options.arrayFilters))
      throw new MongoError(9, "arrayFilters may not be specified for pipeline-syle updates");
    return { kind: "pipeline", apply: compileUpdatePipeline(update, options) };
  }
  if (!isDocument(update)) throw new MongoError(9, "Update argument must be either an object or an array");
  const first = Object.keys(update)[0];
  if (first === undefined || !first.startsWith("$")) {
    const misplaced = Object.keys(update).find((name) => name.startsWith("$"));
    if (misplaced)
      throw new MongoError(
        52,
        `The dollar ($) prefixed field '${misplaced}' in '${misplaced}' is not allowed in the context of an update's replacement document. Consider using an aggregation pipeline with $replaceWith.`,
      );
    return { kind: "replacement", apply: (document) => replacement(document, update) };
  }
  return compileOperators(update, options);
}

function replacement(document: Document, update: Document): Document {
  const id = document._id;
  if (update._id !== undefined && id !== undefined && !equals(update._id, id)) {
    throw new MongoError(
      66,
      "After applying the update, the (immutable) field '_id' was found to have been altered to _id: a different value",
    );
  }
  const { _id: given, ...rest } = update;
  const kept = id ?? given;
  return kept === undefined ? rest : { _id: kept, ...rest };
}

function compileOperators(update: Document, options: UpdateOptions): Update {
  const filters = compileArrayFilters(options);
  const actions: Action[] = [];
  for (const [operator, fields] of Object.entries(update)) {
    const build = OPERATORS.get(operator);
    if (!build) {
      throw new MongoError(
        9,
        `Unknown modifier: ${operator}. Expected a valid update modifier or pipeline-style update specified as an array`,
      );
    }
    if (!isDocument(fields)) {
      throw new MongoError(
        9,
        `Modifiers operate on fields but we found type ${typeAlias(fields)} instead. For example: {$mod: {<field>: ...}} not {${operator}: ${JSON.stringify(fields)}}`,
      );
    }
    for (const [path, operand] of Object.entries(fields)) {
      checkPath(path);
      actions.push(...build({ operator, path, operand, options }));
    }
  }
  checkConflicts(actions);
  checkFilterUse(actions, filters);
  actions.sort((a, b) => comparePaths(a.segments, b.segments));
  return {
    kind: "operators",
    apply(document, target) {
      const id = document._id;
      for (const action of actions) {
        if (action.operator === "$setOnInsert" && !target.inserting) continue;
        visit({ container: document, at: 0, action, target, filters });
      }
      if (id !== undefined && !equals(document._id, id)) {
        throw new MongoError(
          66,
          "Performing an update on the path '_id' would modify the immutable field '_id'",
        );
      }
      return document;
    },
  };
}
