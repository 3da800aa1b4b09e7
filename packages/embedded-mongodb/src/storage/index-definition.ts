import { decodeFields, decodeValue, FieldSet } from "../bson/decode.js";
import { ARRAY, findField } from "../bson/encoded.js";
import { type Document, getField, isDocument, isTruthy, toNumber } from "../bson/values.js";
import { MongoError } from "../errors.js";
import { type CollationSpec, collationKeyOf } from "../query/collation.js";
import { compileFilter } from "../query/filter.js";
import type { CollationKey } from "./key-encoding.js";
import { encodeKey } from "./key-encoding.js";

/** The keys of a document in one index, the values they were made of, and whether an array made several of them. */
export interface IndexKeys {
  readonly keys: Buffer[];
  readonly entries: unknown[][];
  readonly multikey: boolean;
}

/** What createIndexes was given, checked, with everything derived that writing keys needs. */
export class IndexDefinition {
  readonly name: string;
  readonly spec: Document;
  readonly paths: readonly string[];
  readonly directions: readonly number[];
  readonly unique: boolean;
  readonly sparse: boolean;
  /** Kept up to date, but no plan uses it. */
  readonly hidden: boolean;
  readonly collation: CollationSpec | undefined;
  readonly collationKey: CollationKey;
  readonly partialFilter: Document | undefined;
  readonly expireAfterSeconds: number | undefined;
  readonly #splitPaths: readonly (readonly string[])[];
  readonly #covers: (raw: Buffer) => boolean;
  readonly #fields: FieldSet;
  /** The names of the fields if none of the paths leads into another one. */
  readonly #plainNames: readonly Buffer[] | undefined;

  constructor(spec: Document, collation: CollationSpec | undefined) {
    const key = isDocument(spec.key) ? spec.key : {};
    this.spec = spec;
    this.name = String(spec.name);
    this.paths = Object.keys(key);
    this.directions = Object.values(key).map((direction) => (toNumber(direction) < 0 ? -1 : 1));
    this.unique = isTruthy(spec.unique) || this.name === "_id_";
    this.sparse = isTruthy(spec.sparse);
    this.hidden = isTruthy(spec.hidden);
    this.collation = collation;
    this.collationKey = collationKeyOf(collation);
    this.partialFilter = isDocument(spec.partialFilterExpression) ? spec.partialFilterExpression : undefined;
    const expires = toNumber(spec.expireAfterSeconds);
    this.expireAfterSeconds = Number.isNaN(expires) ? undefined : expires;
    this.#splitPaths = this.paths.map((path) => path.split("."));
    const filter = this.partialFilter ? compileFilter(this.partialFilter, { collation }) : undefined;
    this.#covers = filter ? (raw) => filter.matches(raw) : () => true;
    this.#fields = new FieldSet(this.#splitPaths.map(([first = ""]) => first));
    this.#plainNames = this.#splitPaths.every(({ length }) => length === 1)
      ? this.paths.map((path) => Buffer.from(path))
      : undefined;
  }

  /** The values of every entry a document has in this index, and whether an array made several of them. */
  values(raw: Buffer): { entries: unknown[][]; multikey: boolean } {
    if (!this.#covers(raw)) return { entries: [], multikey: false };
    const plain = this.#plainValues(raw);
    if (plain) {
      if (this.sparse && plain.every((value) => value === undefined)) return { entries: [], multikey: false };
      return { entries: [plain.map((value) => value ?? null)], multikey: false };
    }
    const document = decodeFields(raw, this.#fields);
    const entries: unknown[][] = [];
    const state = { multikey: false, present: false };
    collect(
      this.#splitPaths.map((path) => ({ source: document, path })),
      new Map(),
      entries,
      state,
    );
    if (this.sparse && !state.present) return { entries: [], multikey: false };
    return { entries, multikey: state.multikey };
  }

  /** The values of the fields, by far the most common case; undefined if a path or an array makes it another one. */
  #plainValues(raw: Buffer): unknown[] | undefined {
    const values: unknown[] = [];
    for (const name of this.#plainNames ?? []) {
      const at = findField(raw, 0, name);
      const type = raw[at];
      if (at >= 0 && type === ARRAY) return undefined;
      values.push(at < 0 || type === undefined ? undefined : decodeValue(raw, type, at + name.length + 2));
    }
    return this.#plainNames ? values : undefined;
  }

  keys(raw: Buffer): IndexKeys {
    const { entries, multikey } = this.values(raw);
    const keys = entries.map((entry) => encodeKey(entry, this.directions, this.collationKey));
    if (keys.length < 2) return { keys, entries, multikey };
    const unique = new Map(keys.map((key, i) => [key.toString("latin1"), i]));
    const kept = [...unique.values()];
    return {
      keys: kept.flatMap((i) => keys[i] ?? []),
      entries: kept.flatMap((i) => (entries[i] ? [entries[i]] : [])),
      multikey,
    };
  }

  /** The key specification with its values for an error message or `keyValue`. */
  keyValue(entry: readonly unknown[]): Document {
    return Object.fromEntries(this.paths.map((path, i) => [path, entry[i] ?? null]));
  }
}

interface PathCursor {
  source: unknown;
  path: readonly string[];
}

const isIndex = (segment: string | undefined) => segment !== undefined && /^(0|[1-9]\d*)$/.test(segment);

/** Walks to the end of a path or to the first array on the way. */
function descend(cursor: PathCursor): { value: unknown; rest: readonly string[] } {
  let value = cursor.source;
  let at = 0;
  for (; at < cursor.path.length; at++) {
    const segment = cursor.path[at] ?? "";
    if (Array.isArray(value)) {
      if (!isIndex(segment)) return { value, rest: cursor.path.slice(at) };
      value = value[Number(segment)];
    } else {
      value = isDocument(value) ? getField(value, segment) : undefined;
    }
  }
  return { value, rest: [] };
}

/** Several fields may pass through one array (then they are taken from the same element), but not through two. */
function collect(
  cursors: readonly PathCursor[],
  fixed: ReadonlyMap<number, unknown>,
  entries: unknown[][],
  state: { multikey: boolean; present: boolean },
): void {
  const values = new Map(fixed);
  const through: { position: number; rest: readonly string[] }[] = [];
  let array: unknown[] | undefined;
  for (const [position, cursor] of cursors.entries()) {
    if (values.has(position)) continue;
    const { value, rest } = descend(cursor);
    if (!Array.isArray(value)) {
      if (value !== undefined) state.present = true;
      values.set(position, value ?? null);
      continue;
    }
    if (array !== undefined && array !== value) {
      throw new MongoError(171, "cannot index parallel arrays");
    }
    array = value;
    through.push({ position, rest });
  }
  if (array === undefined) {
    entries.push(cursors.map((_, position) => values.get(position)));
    return;
  }
  state.multikey = true;
  state.present = true;
  if (array.length === 0) {
    for (const { position, rest } of through) values.set(position, rest.length === 0 ? undefined : null);
    entries.push(cursors.map((_, position) => values.get(position)));
    return;
  }
  for (const element of array) {
    const next = [...cursors];
    const known = new Map(values);
    for (const { position, rest } of through) {
      if (rest.length === 0) known.set(position, element);
      // An array directly inside an array is not searched any further.
      else next[position] = { source: Array.isArray(element) ? undefined : element, path: rest };
    }
    collect(next, known, entries, state);
  }
}
