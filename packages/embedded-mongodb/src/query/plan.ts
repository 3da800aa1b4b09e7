import { equals } from "../bson/compare.js";
import {
  type Document,
  isDocument,
  isNumeric,
  isTruthy,
  TypeOrder,
  toNumber,
  typeOrder,
} from "../bson/values.js";
import { MongoError } from "../errors.js";
import type { Collection, KeyRange, StoredIndex, StoredRecord } from "../storage/collection.js";
import { encodeKey, prefixEnd } from "../storage/key-encoding.js";
import { type CollationSpec, sameCollation } from "./collation.js";
import { isOperatorDocument } from "./filter.js";
import { isRegex, regexPrefix } from "./regex.js";
import type { SortField } from "./sort.js";

/** How a query reads its documents: the whole collection, ranges of one index, or several such plans ($or). */
export interface Plan {
  readonly index: StoredIndex | undefined;
  readonly ranges: readonly KeyRange[];
  readonly reverse: boolean;
  /** True if documents come in the order the sort asks for. */
  readonly sorted: boolean;
  readonly branches: readonly Plan[];
}

export interface PlanRequest {
  readonly filter: Document;
  readonly sort: readonly SortField[];
  readonly collation: CollationSpec | undefined;
  /** An index name, a key pattern, or `{ $natural: ±1 }`. */
  readonly hint?: unknown;
}

const MAX_RANGES = 2000;

/** Bytes between which the keys of one field lie. */
interface Interval {
  readonly from: Buffer;
  readonly to: Buffer | undefined;
  /** One value, so that the next field of a compound index can be bounded as well. */
  readonly point: boolean;
}

/** What the filter says about one path, as far as an index can use it. */
interface Bounds {
  readonly intervals: readonly Interval[];
  /** Two-sided ranges on an array field may be satisfied by two different elements. */
  readonly combined: boolean;
  readonly matchesMissing: boolean;
}

const FULL_SCAN: Plan = { index: undefined, ranges: [], reverse: false, sorted: false, branches: [] };

/** Chooses the plan for a query; a collection scan if no index helps. */
export function planQuery(collection: Collection, request: PlanRequest): Plan {
  const hinted = hintedPlan(collection, request);
  if (hinted) return hinted;
  if (request.sort[0]?.name === "$natural") return naturalPlan(request);
  const clauses = conjuncts(request.filter);
  let best: { plan: Plan; score: number } | undefined;
  for (const index of collection.indexes.values()) {
    const candidate = planIndex(index, clauses, request, false);
    if (candidate && candidate.score > (best?.score ?? 0)) best = candidate;
  }
  if (best) return best.plan;
  return planBranches(collection, request) ?? naturalPlan(request);
}

function naturalPlan(request: PlanRequest): Plan {
  const [first] = request.sort;
  if (first?.name === "$natural") return { ...FULL_SCAN, reverse: first.direction < 0, sorted: true };
  return FULL_SCAN;
}

function hintedPlan(collection: Collection, request: PlanRequest): Plan | undefined {
  const { hint } = request;
  if (hint === undefined || hint === null || (isDocument(hint) && Object.keys(hint).length === 0))
    return undefined;
  if (isDocument(hint) && "$natural" in hint) return { ...FULL_SCAN, reverse: toNumber(hint.$natural) < 0 };
  const index = [...collection.indexes.values()].find(({ definition }) =>
    typeof hint === "string"
      ? definition.name === hint
      : equals(definition.spec.key, hint) && sameOrder(definition.spec.key, hint),
  );
  if (!index) {
    throw new MongoError(
      2,
      "error processing query: planner returned error :: caused by :: hint provided does not correspond to an existing index",
    );
  }
  return planIndex(index, conjuncts(request.filter), request, true)?.plan ?? FULL_SCAN;
}

function sameOrder(a: unknown, b: unknown): boolean {
  return isDocument(a) && isDocument(b) && Object.keys(a).join("\n") === Object.keys(b).join("\n");
}

/** All conditions that must hold, by path; $and and $elemMatch are opened, everything else is left to the filter. */
function conjuncts(filter: Document): Map<string, Document[]> {
  const found = new Map<string, Document[]>();
  const visit = (part: Document, prefix: string) => {
    for (const [key, condition] of Object.entries(part)) {
      if (key === "$and" && Array.isArray(condition)) {
        for (const sub of condition) if (isDocument(sub)) visit(sub, prefix);
      } else if (!key.startsWith("$")) {
        const path = prefix + key;
        const operators = isOperatorDocument(condition)
          ? condition
          : isRegex(condition)
            ? { $regex: condition }
            : { $eq: condition };
        const known = found.get(path);
        if (known) known.push(operators);
        else found.set(path, [operators]);
        const element = operators.$elemMatch;
        // A number names a position in an index and the element's own field here.
        const numbered = isDocument(element) && Object.keys(element).some((name) => /^\d/.test(name));
        if (isDocument(element) && !isOperatorDocument(element) && !numbered) visit(element, `${path}.`);
      }
    }
  };
  visit(filter, "");
  return found;
}

function planIndex(
  index: StoredIndex,
  clauses: ReadonlyMap<string, readonly Document[]>,
  request: PlanRequest,
  forced: boolean,
): { plan: Plan; score: number } | undefined {
  const { definition } = index;
  const sameStrings = sameCollation(definition.collation, request.collation);
  if (definition.partialFilter && !implies(request.filter, definition.partialFilter)) return undefined;
  let prefixes: Buffer[] = [Buffer.alloc(0)];
  let tail: readonly Interval[] | undefined;
  let equalities = 0;
  let score = 0;
  let nullable = definition.sparse;
  const arrays = new Set<string>();
  for (const [position, path] of definition.paths.entries()) {
    const root = path.split(".")[0] ?? path;
    // Conditions on two fields of one array may be met by different elements, one index entry holds only one.
    if (index.multikey && arrays.has(root)) break;
    const bounds = boundsOf(clauses.get(path) ?? [], definition, sameStrings, index.multikey);
    if (!bounds) break;
    arrays.add(root);
    if (!bounds.matchesMissing) nullable = false;
    const directed =
      (definition.directions[position] ?? 1) < 0 ? bounds.intervals.map(invert) : bounds.intervals;
    if (directed.every(({ point }) => point) && prefixes.length * directed.length <= MAX_RANGES) {
      prefixes = prefixes.flatMap((prefix) => directed.map(({ from }) => Buffer.concat([prefix, from])));
      equalities = directed.length === 1 && equalities === position ? position + 1 : equalities;
      score += 10 - (directed.length > 1 ? 1 : 0);
      continue;
    }
    tail = directed;
    score += bounds.combined ? 6 : 5;
    break;
  }
  // A sparse index lacks documents without its fields, so a filter that accepts those must not use it.
  if (nullable && !(forced && definition.sparse)) return undefined;
  const order = sortDirection(
    index,
    request,
    equalities,
    sameStrings,
    prefixes.length === 1 && (tail?.length ?? 1) === 1,
  );
  if (order !== undefined) score += 3;
  if (definition.unique && equalities === definition.paths.length) score += 5;
  if (score === 0 && !forced) return undefined;
  const ranges = prefixes
    .flatMap((prefix): KeyRange[] =>
      tail
        ? tail.map(({ from, to }) => ({
            from: Buffer.concat([prefix, from]),
            to: to ? Buffer.concat([prefix, to]) : prefixEnd(prefix),
          }))
        : [{ from: prefix, to: prefixEnd(prefix) }],
    )
    .sort((a, b) => Buffer.compare(a.from, b.from));
  return { plan: { index, ranges, reverse: order === -1, sorted: order !== undefined, branches: [] }, score };
}

/** 1 or -1 if reading the index forwards or backwards gives the order asked for. */
function sortDirection(
  index: StoredIndex,
  request: PlanRequest,
  equalities: number,
  sameStrings: boolean,
  oneRange: boolean,
): 1 | -1 | undefined {
  const { sort } = request;
  const { definition } = index;
  if (sort.length === 0 || index.multikey || !sameStrings || !oneRange) return undefined;
  const fixed = new Set(definition.paths.slice(0, equalities));
  let at = equalities;
  let direction: 1 | -1 | undefined;
  for (const field of sort) {
    if (fixed.has(field.name)) continue;
    if (definition.paths[at] !== field.name) return undefined;
    const wanted = field.direction === (definition.directions[at] ?? 1) ? 1 : -1;
    if (direction !== undefined && direction !== wanted) return undefined;
    direction = wanted;
    at++;
  }
  return direction ?? 1;
}

function invert(interval: Interval): Interval {
  const flip = (bytes: Buffer) => Buffer.from(bytes.map((byte) => ~byte));
  if (interval.point) return { ...interval, from: flip(interval.from), to: prefixEnd(flip(interval.from)) };
  return {
    from: interval.to ? (prefixEnd(flip(interval.to)) ?? Buffer.from([0xff])) : Buffer.alloc(0),
    to: prefixEnd(flip(interval.from)),
    point: false,
  };
}

function boundsOf(
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

/** Whether every document the filter accepts is in a partial index: each of its conditions must be in the filter. */
function implies(filter: Document, partial: Document): boolean {
  const given = conjuncts(filter);
  for (const [key, wanted] of Object.entries(partial)) {
    if (key === "$and" && Array.isArray(wanted)) {
      if (!wanted.every((part: unknown) => isDocument(part) && implies(filter, part))) return false;
      continue;
    }
    if (key.startsWith("$")) return false;
    const conditions = given.get(key) ?? [];
    const demands = isOperatorDocument(wanted) ? Object.entries(wanted) : [["$eq", wanted] as const];
    const met = demands.every(([operator, operand]) =>
      conditions.some((condition) => impliesOne(condition, operator, operand)),
    );
    if (!met) return false;
  }
  return true;
}

function impliesOne(condition: Document, operator: string, operand: unknown): boolean {
  if (operator in condition && equals(condition[operator], operand)) return true;
  const value = condition.$eq;
  if (operator === "$exists" && isTruthy(operand)) {
    if ("$eq" in condition) return value !== null;
    return ["$gt", "$gte", "$lt", "$lte"].some((range) => range in condition && condition[range] !== null);
  }
  return false;
}

/** An $or of which every branch has an index. */
function planBranches(collection: Collection, request: PlanRequest): Plan | undefined {
  const branches = request.filter.$or;
  if (!Array.isArray(branches)) return undefined;
  const plans: Plan[] = [];
  for (const branch of branches) {
    if (!isDocument(branch)) return undefined;
    const plan = planQuery(collection, { ...request, filter: branch, sort: [] });
    if (!plan.index && plan.branches.length === 0) return undefined;
    plans.push(plan);
  }
  return { ...FULL_SCAN, branches: plans };
}

/** Reads the documents a plan leads to; the filter still has to be applied. */
export function* readPlan(collection: Collection, plan: Plan): Generator<StoredRecord> {
  if (plan.branches.length > 0) {
    const rids = new Set<number>();
    for (const branch of plan.branches) for (const rid of planRids(collection, branch)) rids.add(rid);
    for (const rid of [...rids].sort((a, b) => a - b)) {
      const record = collection.get(rid);
      if (record) yield record;
    }
  } else if (!plan.index) {
    yield* collection.scan(plan.reverse);
  } else {
    for (const rid of planRids(collection, plan)) {
      const record = collection.get(rid);
      if (record) yield record;
    }
  }
}

function* planRids(collection: Collection, plan: Plan): Generator<number> {
  if (plan.branches.length > 0) {
    for (const branch of plan.branches) yield* planRids(collection, branch);
    return;
  }
  const { index } = plan;
  if (!index) return;
  index.uses++;
  const seen = index.multikey ? new Set<number>() : undefined;
  const ranges = plan.reverse ? [...plan.ranges].reverse() : plan.ranges;
  for (const range of ranges) {
    for (const rid of collection.scanIndex(index, range, plan.reverse)) {
      if (seen?.has(rid)) continue;
      seen?.add(rid);
      yield rid;
    }
  }
}
