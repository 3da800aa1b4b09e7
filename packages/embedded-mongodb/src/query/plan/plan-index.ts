import type { Document } from "../../bson/values.js";
import type { KeyRange, StoredIndex } from "../../storage/collection.js";
import { prefixEnd } from "../../storage/key-encoding.js";
import { sameCollation } from "../collation.js";
import { boundsOf, type Interval, invert, MAX_RANGES } from "./bounds.js";
import { implies } from "./partial-index.js";
import type { Plan, PlanRequest } from "./plan.js";

/** How one index serves a query and how well; undefined if it does not, or (unless forced by a hint) does not help. */
export function planIndex(
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
