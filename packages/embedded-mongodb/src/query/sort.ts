import { compare, type StringCompare } from "../bson/compare.js";
import { type Document, getField, isDocument, toNumber } from "../bson/values.js";
import { MongoError } from "../errors.js";

/** One field of a sort specification. */
export interface SortField {
  readonly path: readonly string[];
  readonly name: string;
  readonly direction: 1 | -1;
}

/** Reads a sort specification; `{ $meta: … }` is refused as there is no text search. */
export function parseSort(spec: unknown): SortField[] {
  if (spec === undefined || spec === null) return [];
  if (!isDocument(spec)) throw new MongoError(14, "Expected field sort to be of type object");
  return Object.entries(spec).map(([name, value]) => {
    if (isDocument(value)) throw new MongoError(40218, "embedded-mongodb offers no $meta sort");
    const direction = toNumber(value);
    if (direction !== 1 && direction !== -1)
      throw new MongoError(15975, "$sort key ordering must be 1 (for ascending) or -1 (for descending)");
    if (name === "") throw new MongoError(15998, "FieldPath field names may not be empty strings.");
    return { name, path: name.split("."), direction };
  });
}

function valuesAt(value: unknown, path: readonly string[], at: number, found: unknown[]): void {
  if (at === path.length) {
    if (!Array.isArray(value)) found.push(value === undefined ? null : value);
    else if (value.length === 0) found.push(undefined);
    else found.push(...value);
    return;
  }
  const segment = path[at] ?? "";
  if (Array.isArray(value)) {
    if (/^\d+$/.test(segment) && Number(segment) < value.length)
      valuesAt(value[Number(segment)], path, at + 1, found);
    else if (value.length === 0) found.push(null);
    else for (const item of value) valuesAt(isDocument(item) ? item : undefined, path, at, found);
    return;
  }
  valuesAt(isDocument(value) ? getField(value, segment) : undefined, path, at + 1, found);
}

/** The value by which a document sorts: of an array its least element ascending and its greatest descending. */
function sortValue(document: Document, field: SortField, strings: StringCompare): unknown {
  const [name] = field.path;
  if (field.path.length === 1 && name !== undefined) {
    const value = getField(document, name);
    if (!Array.isArray(value)) return value === undefined ? null : value;
  }
  const found: unknown[] = [];
  valuesAt(document, field.path, 0, found);
  return found.reduce(
    (best, value) => (compare(value, best, strings) * field.direction < 0 ? value : best),
    found[0] ?? null,
  );
}

/** Sorts items by their documents, stable. */
export function sortBy<T>(
  items: Iterable<T>,
  documentOf: (item: T) => Document,
  fields: readonly SortField[],
  strings: StringCompare,
): T[] {
  const keyed = Array.from(items, (item) => {
    const document = documentOf(item);
    return { item, key: fields.map((field) => sortValue(document, field, strings)) };
  });
  keyed.sort((a, b) => {
    for (const [i, field] of fields.entries()) {
      const result = compare(a.key[i], b.key[i], strings);
      if (result !== 0) return result * field.direction;
    }
    return 0;
  });
  return keyed.map(({ item }) => item);
}
