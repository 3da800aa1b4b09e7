import { type Document, getField, isDocument, setField } from "../../bson/values.js";
import { MongoError } from "../../errors.js";

/** $unwind: one document for each element of an array. */
export function unwindStage(spec: unknown): (input: Iterable<Document>) => Iterable<Document> {
  const options = typeof spec === "string" ? { path: spec } : spec;
  if (!isDocument(options))
    throw new MongoError(15981, "expected either a string or an object as specification for $unwind stage");
  const { path, includeArrayIndex, preserveNullAndEmptyArrays } = options;
  if (typeof path !== "string") throw new MongoError(28812, "no path specified to $unwind stage");
  if (!path.startsWith("$"))
    throw new MongoError(28818, `path option to $unwind stage should be prefixed with a '$': ${path}`);
  const segments = path.slice(1).split(".");
  const preserve = preserveNullAndEmptyArrays === true;
  const position = typeof includeArrayIndex === "string" ? includeArrayIndex.split(".") : undefined;
  const put = (document: Document, value: unknown, index: number | null) => {
    const result = replaced(document, segments, value);
    return position ? replaced(result, position, index) : result;
  };
  return function* (input) {
    for (const document of input) {
      const value = valueAt(document, segments);
      if (Array.isArray(value)) {
        for (const [index, item] of value.entries()) yield put(document, item, index);
        if (value.length === 0 && preserve) yield put(document, undefined, null);
      } else if (value !== undefined && value !== null) {
        yield put(document, value, null);
      } else if (preserve) {
        yield position ? replaced(document, position, null) : document;
      }
    }
  };
}

/** The value at a path of plain documents: $unwind does not look into arrays on the way. */
function valueAt(document: Document, segments: readonly string[]): unknown {
  let value: unknown = document;
  for (const segment of segments) value = isDocument(value) ? getField(value, segment) : undefined;
  return value;
}

function replaced(document: Document, segments: readonly string[], value: unknown): Document {
  const [name = "", ...rest] = segments;
  const copy = { ...document };
  if (rest.length > 0) {
    const child = getField(document, name);
    setField(copy, name, replaced(isDocument(child) ? child : {}, rest, value));
  } else if (value === undefined) {
    delete copy[name];
  } else {
    setField(copy, name, value);
  }
  return copy;
}
