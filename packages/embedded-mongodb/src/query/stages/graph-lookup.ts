import { type Document, getField, isDocument, setField, toNumber } from "../../bson/values.js";
import { MongoError } from "../../errors.js";
import { valueKey } from "../../storage/key-encoding.js";
import type { PipelineContext } from "../aggregate.js";
import { compileExpression } from "../expression.js";
import { foreignFinder } from "./lookup.js";

/** $graphLookup: follows references from document to document, breadth first. */
export function graphLookupStage(
  spec: unknown,
  context: PipelineContext,
): (input: Iterable<Document>) => Iterable<Document> {
  if (!isDocument(spec)) throw new MongoError(9, "the $graphLookup specification must be an object");
  const {
    from,
    startWith,
    connectFromField,
    connectToField,
    as,
    maxDepth,
    depthField,
    restrictSearchWithMatch,
  } = spec;
  if (
    typeof from !== "string" ||
    typeof connectFromField !== "string" ||
    typeof connectToField !== "string" ||
    typeof as !== "string"
  ) {
    throw new MongoError(
      40105,
      "$graphLookup requires 'from', 'as', 'startWith', 'connectFromField', and 'connectToField' to be specified.",
    );
  }
  const start = compileExpression(startWith, context);
  const collection = context.collection(from);
  const deepest = maxDepth === undefined ? Number.POSITIVE_INFINITY : toNumber(maxDepth);
  const restriction = isDocument(restrictSearchWithMatch) ? restrictSearchWithMatch : {};
  const path = connectFromField.split(".");
  return function* (input) {
    const find = foreignFinder(collection, connectToField, restriction, context);
    for (const document of input) {
      const found = new Map<string, Document>();
      const asked = new Set<string>();
      let values = unasked(listOf(start(document)), asked);
      for (let depth = 0; values.length > 0 && depth <= deepest; depth++) {
        const next: unknown[] = [];
        for (const match of find(values)) {
          const id = valueKey(match._id);
          if (found.has(id)) continue;
          next.push(...valuesAt(match, path));
          found.set(id, typeof depthField === "string" ? { ...match, [depthField]: depth } : match);
        }
        values = unasked(next, asked);
      }
      const result = { ...document };
      setField(result, as, [...found.values()]);
      yield result;
    }
  };
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value ?? null]);

/** Values that have not been searched for: what ends the search in a circle. */
function unasked(values: readonly unknown[], asked: Set<string>): unknown[] {
  return values.filter((value) => {
    const key = valueKey(value);
    if (asked.has(key)) return false;
    asked.add(key);
    return true;
  });
}

function valuesAt(value: unknown, path: readonly string[]): unknown[] {
  if (Array.isArray(value))
    return value.flatMap((item: unknown) => (path.length === 0 ? [item] : valuesAt(item, path)));
  if (path.length === 0) return value === undefined ? [] : [value];
  const [name = "", ...rest] = path;
  return isDocument(value) ? valuesAt(getField(value, name), rest) : [];
}
