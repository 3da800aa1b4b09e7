import {
  type Document,
  isDocument,
  isNumeric,
  isTruthy,
  TypeOrder,
  toNumber,
  typeOrder,
} from "../../bson/values.js";
import type { StoredIndex } from "../../storage/collection.js";
import { encodeKey, prefixEnd } from "../../storage/key-encoding.js";
import { isRegex, regexPrefix } from "../regex.js";

/** More ranges than these cost more than reading everything. */
export const MAX_RANGES = 2000;

/** Bytes between which the keys of one field lie. */
export interface Interval {
  readonly from: Buffer;
  readonly to: Buffer | undefined;
  /** One value, so that the next field of a compound index can be bounded as well. */
  readonly point: boolean;
}

/** What the filter says about one path, as far as an index can use it. */
export interface Bounds {
  readonly intervals: readonly Interval[];
  /** Two-sided ranges on an array field may be satisfied by two different elements. */
  readonly combined: boolean;
  readonly matchesMissing: boolean;
}

/** What all conditions on one path leave of an index; undefined if none of them can use it. */
export function boundsOf(
  conditions: readonly Document[],
  definition: StoredIndex["definition"],
  sameStrings: boolean,
  multikey: boolean,
): Bounds | undefined {
  let found: Bounds | undefined;
  for (const condition of conditions) {
    for (const [operator, operand] of Object.entries(condition)) {
      const bounds = operatorBounds(operator, operand, condition, definition, sameStrings);
      if (!bounds) continue;
      found = found ? narrower(found, bounds, multikey) : bounds;
    }
  }
  return found;
}

/** The interval in a field of an index that is ordered backwards: its keys are stored with all bits flipped. */
export function invert(interval: Interval): Interval {
  const flip = (bytes: Buffer) => Buffer.from(bytes.map((byte) => ~byte));
  if (interval.point) return { ...interval, from: flip(interval.from), to: prefixEnd(flip(interval.from)) };
  return {
    from: interval.to ? (prefixEnd(flip(interval.to)) ?? Buffer.from([0xff])) : Buffer.alloc(0),
    to: prefixEnd(flip(interval.from)),
    point: false,
  };
}

/** Both conditions hold: intersect one-interval bounds; of others keep the one with points. */
function narrower(a: Bounds, b: Bounds, multikey: boolean): Bounds {
  const matchesMissing = a.matchesMissing && b.matchesMissing;
  const [x] = a.intervals;
  const [y] = b.intervals;
  const pointsA = a.intervals.every(({ point }) => point);
  const pointsB = b.intervals.every(({ point }) => point);
  if (pointsA || pointsB || multikey || !x || !y || a.intervals.length > 1 || b.intervals.length > 1) {
    return { ...(pointsB && !pointsA ? b : a), matchesMissing };
  }
  const from = Buffer.compare(x.from, y.from) >= 0 ? x.from : y.from;
  const to = !x.to ? y.to : !y.to ? x.to : Buffer.compare(x.to, y.to) <= 0 ? x.to : y.to;
  return { intervals: [{ from, to, point: false }], combined: true, matchesMissing };
}

function operatorBounds(
  operator: string,
  operand: unknown,
  condition: Document,
  definition: StoredIndex["definition"],
  sameStrings: boolean,
): Bounds | undefined {
  const type = typeOrder(operand);
  const usable = (value: unknown) => sameStrings || !mayHoldStrings(value);
  const encode = (value: unknown) => encodeKey([value], [1], definition.collationKey);
  switch (operator) {
    case "$eq": {
      if (Array.isArray(operand) || isRegex(operand) || !usable(operand)) return undefined;
      return pointBounds([operand ?? null], encode);
    }
    case "$in": {
      if (!Array.isArray(operand) || operand.length > MAX_RANGES) return undefined;
      if (operand.some((item: unknown) => Array.isArray(item) || isRegex(item) || !usable(item)))
        return undefined;
      return pointBounds(operand, encode);
    }
    case "$gt":
    case "$gte":
    case "$lt":
    case "$lte": {
      if (
        !usable(operand) ||
        !RANGE_TYPES.has(type) ||
        (isNumeric(operand) && Number.isNaN(toNumber(operand)))
      )
        return undefined;
      const key = encode(operand);
      const least = Buffer.from([type]);
      const most = Buffer.from([type + 1]);
      const interval =
        operator === "$gt"
          ? { from: prefixEnd(key) ?? key, to: most }
          : operator === "$gte"
            ? { from: key, to: most }
            : operator === "$lt"
              ? { from: least, to: key }
              : { from: least, to: prefixEnd(key) };
      return { intervals: [{ ...interval, point: false }], combined: false, matchesMissing: false };
    }
    case "$regex": {
      if (definition.collation || condition.$options) return undefined;
      const pattern = typeof operand === "string" ? new RegExp(escapeInvalid(operand)) : operand;
      const prefix = isRegex(pattern) ? regexPrefix(pattern) : undefined;
      if (!prefix) return undefined;
      // Without the two bytes that end a string, so that longer strings are inside.
      const from = encode(prefix.prefix).subarray(0, -2);
      const regexes = Buffer.from([TypeOrder.regex]);
      return {
        intervals: [
          { from, to: prefixEnd(from), point: false },
          { from: regexes, to: prefixEnd(regexes), point: false },
        ],
        combined: true,
        matchesMissing: false,
      };
    }
    case "$exists":
      if (!isTruthy(operand) || !definition.sparse) return undefined;
      return {
        intervals: [{ from: Buffer.alloc(0), to: undefined, point: false }],
        combined: false,
        matchesMissing: false,
      };
  }
  return undefined;
}

const RANGE_TYPES = new Set<number>([
  TypeOrder.number,
  TypeOrder.string,
  TypeOrder.objectId,
  TypeOrder.boolean,
  TypeOrder.date,
  TypeOrder.timestamp,
]);

/** A pattern only looked at for its literal beginning; one that JavaScript cannot read has none. */
function escapeInvalid(pattern: string): string {
  try {
    new RegExp(pattern);
    return pattern;
  } catch {
    return "";
  }
}

function mayHoldStrings(value: unknown): boolean {
  return typeof value === "string" || Array.isArray(value) || isDocument(value);
}

function pointBounds(values: readonly unknown[], encode: (value: unknown) => Buffer): Bounds {
  const keys = new Map<string, Buffer>();
  for (const value of values) {
    const key = encode(value);
    keys.set(key.toString("latin1"), key);
  }
  return {
    intervals: [...keys.values()].map((from) => ({ from, to: prefixEnd(from), point: true })),
    combined: true,
    matchesMissing: values.some((value) => value === null || value === undefined),
  };
}
