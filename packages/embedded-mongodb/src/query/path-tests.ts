import { decode, decodeValue } from "../bson/decode.js";
import { ARRAY, anyElement, DOCUMENT, findField, MISSING } from "../bson/encoded.js";
import { type Document, getField, isDocument } from "../bson/values.js";

/** Where in an array a match was found; the positional operator `$` needs it. */
export interface MatchDetails {
  position?: number;
}

/**
 * Tests one value; `undefined` is a missing field. What `encoded` can say from the bytes of a value alone spares
 * decoding it, which is most of the work of a full scan; it gives undefined if the value has to be decoded.
 */
export interface ValueTest {
  (value: unknown, details?: MatchDetails): boolean;
  encoded?: (bytes: Buffer, type: number, offset: number) => boolean | undefined;
}

/** One condition on a document, in two forms that always agree. */
export interface Test {
  test(document: Document, details?: MatchDetails): boolean;
  /** The same on an encoded document that starts at the offset. */
  testEncoded(bytes: Buffer, offset: number): boolean;
  /** How dear the test is compared with others: a conjunction asks the cheap ones first. */
  readonly cost: number;
}

export const COST = { value: 1, regex: 20, elements: 10, wholeDocument: 100 } as const;

export function withEncoded(test: ValueTest, encoded: NonNullable<ValueTest["encoded"]>): ValueTest {
  return Object.assign(test, { encoded });
}

export const constant = (result: boolean): Test => ({
  test: () => result,
  testEncoded: () => result,
  cost: 0,
});

export function not({ test, testEncoded, cost }: Test): Test {
  return {
    test: (document) => !test(document),
    testEncoded: (bytes, offset) => !testEncoded(bytes, offset),
    cost,
  };
}

/** All of them, in any order: an array position is that of the first one that names one. */
export function every(tests: readonly Test[]): Test {
  const [first] = tests;
  if (!first) return constant(true);
  if (tests.length === 1) return first;
  const cheapFirst = byCost(tests);
  return {
    test: (document, details) => tests.every(({ test }) => test(document, details)),
    testEncoded: (bytes, offset) => {
      for (const part of cheapFirst) if (!part.testEncoded(bytes, offset)) return false;
      return true;
    },
    cost: totalCost(tests),
  };
}

export function some(tests: readonly Test[]): Test {
  const cheapFirst = byCost(tests);
  return {
    test: (document, details) => tests.some(({ test }) => test(document, details)),
    testEncoded: (bytes, offset) => {
      for (const part of cheapFirst) if (part.testEncoded(bytes, offset)) return true;
      return false;
    },
    cost: totalCost(tests),
  };
}

const byCost = (tests: readonly Test[]) => [...tests].sort((a, b) => a.cost - b.cost);
const totalCost = (tests: readonly Test[]) => tests.reduce((sum, { cost }) => sum + cost, 0);

/** A test that may read any field. */
export function onWholeDocument(test: (document: Document) => boolean): Test {
  return { test, testEncoded: (bytes, offset) => test(decode(bytes, offset)), cost: COST.wholeDocument };
}

/** True if any value at the path passes: the value itself, or an element of it if it is an array. */
export function any(path: readonly string[], test: ValueTest, cost: number = COST.value): Test {
  return onPath(
    path,
    (value, details) => {
      if (value === undefined) return false;
      if (Array.isArray(value)) {
        for (const [position, element] of value.entries()) {
          if (test(element)) {
            if (details) details.position ??= position;
            return true;
          }
        }
      }
      return test(value);
    },
    (bytes, type, offset) => type !== MISSING && passesAny(test, bytes, type, offset),
    cost,
  );
}

/** As {@link any}, but a missing field passes as well. */
export function orMissing(path: readonly string[], test: ValueTest): Test {
  return onPath(
    path,
    (value) =>
      value === undefined ||
      test(value) ||
      (Array.isArray(value) && value.some((item: unknown) => test(item))),
    (bytes, type, offset) => type === MISSING || passesAny(test, bytes, type, offset),
    COST.value,
  );
}

/** Tests the value at the path as a whole, arrays included. */
export function whole(path: readonly string[], test: ValueTest, cost: number = COST.value): Test {
  return onPath(
    path,
    (value, details) => value !== undefined && test(value, details),
    (bytes, type, offset) => type !== MISSING && passes(test, bytes, type, offset),
    cost,
  );
}

export function existence(path: readonly string[]): Test {
  return onPath(
    path,
    (value) => value !== undefined,
    (_bytes, type) => type !== MISSING,
    COST.value,
  );
}

/** Every value that an equality on the path would be tested against: null for a missing one, elements of arrays. */
export function valuesAtPath(document: Document, path: readonly string[]): unknown[] {
  const found: unknown[] = [];
  walk(
    document,
    path,
    0,
    (value) => {
      found.push(value ?? null, ...(Array.isArray(value) ? value : []));
      return false;
    },
    undefined,
  );
  return found;
}

/** A value test on encoded bytes, by the bytes alone if they suffice. */
export function passes(test: ValueTest, bytes: Buffer, type: number, offset: number): boolean {
  return test.encoded?.(bytes, type, offset) ?? test(decodeValue(bytes, type, offset));
}

function passesAny(test: ValueTest, bytes: Buffer, type: number, offset: number): boolean {
  if (type === ARRAY && anyElement(bytes, offset, (t, at) => passes(test, bytes, t, at))) return true;
  return passes(test, bytes, type, offset);
}

type Visit = (value: unknown, details?: MatchDetails) => boolean;
/** As {@link Visit}; the type is MISSING where nothing is found. */
type VisitEncoded = (bytes: Buffer, type: number, offset: number) => boolean;

interface Segment {
  readonly name: Buffer;
  /** The array position the segment may name, -1 if it is no number. */
  readonly position: number;
}

const isIndex = (segment: string) => /^(0|[1-9]\d*)$/.test(segment);

function onPath(path: readonly string[], visit: Visit, visitEncoded: VisitEncoded, cost: number): Test {
  const segments = path.map((segment): Segment => {
    return { name: Buffer.from(segment), position: isIndex(segment) ? Number(segment) : -1 };
  });
  const [name] = path;
  return {
    test:
      path.length === 1 && name !== undefined
        ? (document, details) => visit(getField(document, name), details)
        : (document, details) => walk(document, path, 0, visit, details),
    testEncoded: (bytes, offset) => walkEncoded(bytes, DOCUMENT, offset, segments, 0, visitEncoded),
    cost: cost + path.length - 1,
  };
}

/**
 * Visits what a path leads to, going through arrays on the way as MongoDB does: each element of an array is followed,
 * and a number also names a position. `visit` gets `undefined` for a missing end; it returns true to stop.
 */
function walk(
  value: unknown,
  path: readonly string[],
  at: number,
  visit: Visit,
  details: MatchDetails | undefined,
): boolean {
  for (let i = at; i < path.length; i++) {
    const segment = path[i] ?? "";
    if (Array.isArray(value)) {
      if (
        isIndex(segment) &&
        Number(segment) < value.length &&
        walk(value[Number(segment)], path, i + 1, visit, details)
      ) {
        return true;
      }
      for (const [position, element] of value.entries()) {
        if (!isDocument(element)) continue;
        if (walk(element, path, i, visit, undefined)) {
          if (details) details.position ??= position;
          return true;
        }
      }
      return false;
    }
    if (!isDocument(value)) return visit(undefined, details);
    value = getField(value, segment);
  }
  return visit(value, details);
}

/** {@link walk} on bytes. */
function walkEncoded(
  bytes: Buffer,
  firstType: number,
  firstOffset: number,
  path: readonly Segment[],
  from: number,
  visit: VisitEncoded,
): boolean {
  let type = firstType;
  let offset = firstOffset;
  for (let i = from; i < path.length; i++) {
    const segment = path[i];
    if (segment === undefined) break;
    if (type === ARRAY) {
      return anyElement(bytes, offset, (elementType, at, position) => {
        if (position === segment.position && walkEncoded(bytes, elementType, at, path, i + 1, visit))
          return true;
        return elementType === DOCUMENT && walkEncoded(bytes, elementType, at, path, i, visit);
      });
    }
    if (type !== DOCUMENT) return visit(bytes, MISSING, 0);
    const field = findField(bytes, offset, segment.name);
    if (field < 0) {
      type = MISSING;
    } else {
      type = bytes[field] ?? MISSING;
      offset = field + segment.name.length + 2;
    }
  }
  return visit(bytes, type, offset);
}
