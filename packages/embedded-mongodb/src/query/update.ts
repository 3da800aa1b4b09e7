import { Timestamp } from "bson";
import { add, bitwise, isInteger, multiply, zeroLike } from "../bson/arithmetic.js";
import { compare, equals, identical } from "../bson/compare.js";
import {
  type Document,
  getField,
  isDocument,
  isNumeric,
  setField,
  toNumber,
  typeAlias,
} from "../bson/values.js";
import { MongoError } from "../errors.js";
import { type CollationSpec, stringCompareOf } from "./collation.js";
import { compileFilter, compileValueTest, isOperatorDocument } from "./filter.js";
import { parseSort, sortBy } from "./sort.js";
import { compileUpdatePipeline } from "./update-pipeline.js";

export interface UpdateOptions {
  readonly collation?: CollationSpec | undefined;
  readonly arrayFilters?: unknown;
  readonly variables?: Document;
}

/** What is known when an update meets a document. */
interface UpdateTarget {
  /** Where the query matched in an array, for `$`. */
  readonly position?: number | undefined;
  /** True if the document is being created by an upsert. */
  readonly inserting: boolean;
}

/** A compiled update. */
export interface Update {
  readonly kind: "replacement" | "operators" | "pipeline";
  /** Changes a freshly decoded document (and may return another one). */
  apply(document: Document, target: UpdateTarget): Document;
}

type Container = Document | unknown[];
type Leaf = (container: Container, key: string, target: UpdateTarget) => void;

interface Action {
  readonly operator: string;
  readonly path: string;
  readonly segments: readonly string[];
  /** False for operators that leave a missing path alone. */
  readonly creates: boolean;
  readonly leaf: Leaf;
}

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
    const build = OPERATORS[operator];
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

function checkPath(path: string): void {
  if (path === "") throw new MongoError(56, "An empty update path is not valid.");
  const segments = path.split(".");
  if (segments.some((segment) => segment === "")) {
    throw new MongoError(56, `The update path '${path}' contains an empty field name, which is not allowed.`);
  }
  if (segments[0]?.startsWith("$[") || segments[0] === "$") {
    throw new MongoError(
      2,
      `Cannot have ${segments[0] === "$" ? "positional (i.e. '$') element in the first position" : "array filter identifier (i.e. '$[<id>]') element in the first position"} in path '${path}'`,
    );
  }
}

/** Names sort as names and array positions as numbers; new fields appear in this order. */
function comparePaths(a: readonly string[], b: readonly string[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const x = a[i] ?? "";
    const y = b[i] ?? "";
    if (x === y) continue;
    if (/^\d+$/.test(x) && /^\d+$/.test(y)) return Number(x) - Number(y);
    return x < y ? -1 : 1;
  }
  return a.length - b.length;
}

function checkConflicts(actions: readonly Action[]): void {
  const paths = new Set<string>();
  for (const { path } of actions) {
    for (const other of paths) {
      const shorter = other.length <= path.length ? other : path;
      const longer = shorter === other ? path : other;
      if (longer === shorter || longer.startsWith(`${shorter}.`)) {
        throw new MongoError(40, `Updating the path '${path}' would create a conflict at '${shorter}'`);
      }
    }
    paths.add(path);
  }
}

type ArrayFilters = ReadonlyMap<string, (element: unknown) => boolean>;

function compileArrayFilters(options: UpdateOptions): ArrayFilters {
  const filters = new Map<string, (element: unknown) => boolean>();
  if (!Array.isArray(options.arrayFilters)) return filters;
  for (const spec of options.arrayFilters) {
    if (!isDocument(spec)) throw new MongoError(14, "arrayFilters must be objects");
    const identifier = filterIdentifier(spec);
    if (identifier === undefined)
      throw new MongoError(9, "Cannot use an expression without a top-level field name in arrayFilters");
    if (!/^[a-z][a-zA-Z0-9]*$/.test(identifier)) {
      throw new MongoError(
        2,
        `Error parsing array filter :: caused by :: The top-level field name must be an alphanumeric string beginning with a lowercase letter, found '${identifier}'`,
      );
    }
    if (filters.has(identifier))
      throw new MongoError(
        9,
        `Found multiple array filters with the same top-level field name ${identifier}`,
      );
    const filter = compileFilter(spec, options);
    filters.set(identifier, (element) => filter.test({ [identifier]: element }));
  }
  return filters;
}

function filterIdentifier(spec: Document): string | undefined {
  const names = new Set<string>();
  for (const [key, value] of Object.entries(spec)) {
    if (!key.startsWith("$")) names.add(key.split(".")[0] ?? "");
    else if (Array.isArray(value)) {
      for (const part of value) {
        const name = isDocument(part) ? filterIdentifier(part) : undefined;
        if (name !== undefined) names.add(name);
      }
    }
  }
  if (names.size > 1) {
    throw new MongoError(
      9,
      `Error parsing array filter :: caused by :: Expected a single top-level field name, found '${[...names].join("' and '")}'`,
    );
  }
  return [...names][0];
}

function checkFilterUse(actions: readonly Action[], filters: ArrayFilters): void {
  const used = new Set<string>();
  for (const { path, segments } of actions) {
    for (const segment of segments) {
      const identifier = /^\$\[(.+)\]$/.exec(segment)?.[1];
      if (identifier === undefined) continue;
      if (!filters.has(identifier))
        throw new MongoError(2, `No array filter found for identifier '${identifier}' in path '${path}'`);
      used.add(identifier);
    }
  }
  for (const identifier of filters.keys()) {
    if (!used.has(identifier))
      throw new MongoError(9, `The array filter for identifier '${identifier}' was not used in the update`);
  }
}

interface Visit {
  container: Container;
  at: number;
  action: Action;
  target: UpdateTarget;
  filters: ArrayFilters;
}

/** Goes down the path of an action, opening positional segments, and applies it at the end. */
function visit(step: Visit): void {
  const { container, at, action, target, filters } = step;
  const segment = action.segments[at] ?? "";
  if (segment === "$") {
    if (target.position === undefined)
      throw new MongoError(2, "The positional operator did not find the match needed from the query.");
    enter(step, String(target.position));
    return;
  }
  const identifier = /^\$\[(.*)\]$/.exec(segment)?.[1];
  if (identifier === undefined) {
    enter(step, segment);
    return;
  }
  if (!Array.isArray(container)) {
    throw new MongoError(
      2,
      `Cannot apply array updates to non-array element ${action.segments[at - 1]}: ${JSON.stringify(container)}`,
    );
  }
  const chosen = filters.get(identifier);
  for (const [position, element] of container.entries()) {
    if (identifier === "" || chosen?.(element)) enter(step, String(position));
  }
}

const MAX_PADDING = 1_500_000;

function enter(step: Visit, key: string): void {
  const { container, at, action, target } = step;
  if (Array.isArray(container)) {
    if (!/^\d+$/.test(key)) {
      if (!action.creates) return;
      throw notViable(key, action.segments[at - 1], container);
    }
    if (action.creates && Number(key) > container.length + MAX_PADDING)
      throw new MongoError(2, "can't backfill more than 1500000 elements");
  }
  if (at === action.segments.length - 1) {
    action.leaf(container, key, target);
    return;
  }
  let child = read(container, key);
  if (child === undefined) {
    if (!action.creates) return;
    if (isPositional(action.segments[at + 1])) {
      throw new MongoError(
        2,
        `The path '${action.segments.slice(0, at + 1).join(".")}' must exist in the document in order to apply array updates.`,
      );
    }
    child = {};
    write(container, key, child);
  }
  if (!isDocument(child) && !Array.isArray(child)) {
    if (!action.creates) return;
    const next = action.segments[at + 1] ?? "";
    if (isPositional(next))
      throw new MongoError(
        2,
        `Cannot apply array updates to non-array element ${key}: ${JSON.stringify(child)}`,
      );
    throw notViable(next, key, child);
  }
  visit({ ...step, container: child, at: at + 1 });
}

const isPositional = (segment: string | undefined) => segment !== undefined && /^\$\[.*\]$/.test(segment);

function notViable(field: string, parent: string | undefined, value: unknown): MongoError {
  return new MongoError(
    28,
    `Cannot create field '${field}' in element {${parent ?? ""}: ${JSON.stringify(value)}}`,
  );
}

function read(container: Container, key: string): unknown {
  return Array.isArray(container) ? container[Number(key)] : getField(container, key);
}

function write(container: Container, key: string, value: unknown): void {
  if (!Array.isArray(container)) {
    setField(container, key, value);
    return;
  }
  while (container.length < Number(key)) container.push(null);
  container[Number(key)] = value;
}

interface Build {
  operator: string;
  path: string;
  operand: unknown;
  options: UpdateOptions;
}

function action(build: Build, leaf: Leaf, creates = true): Action[] {
  return [{ operator: build.operator, path: build.path, segments: build.path.split("."), creates, leaf }];
}

/** Refuses what no document may hold: a field that starts with a dollar inside a value is fine for MongoDB 5 and later. */
const setLeaf = (build: Build): Action[] =>
  action(build, (container, key) => write(container, key, build.operand));

function numeric(build: Build, combine: (current: unknown, operand: unknown) => unknown): Action[] {
  const { operator, operand, path } = build;
  const verb = operator === "$inc" ? "increment" : "multiply";
  if (!isNumeric(operand))
    throw new MongoError(
      14,
      `Cannot ${verb} with non-numeric argument: {${path}: ${JSON.stringify(operand)}}`,
    );
  return action(build, (container, key) => {
    const current = read(container, key);
    if (current !== undefined && !isNumeric(current)) {
      throw new MongoError(
        14,
        `Cannot apply ${operator} to a value of non-numeric type. {_id: ${String(Array.isArray(container) ? "" : container._id)}} has the field '${key}' of non-numeric type ${typeAlias(current)}`,
      );
    }
    write(container, key, combine(current, operand));
  });
}

function extreme(build: Build, sign: number): Action[] {
  const strings = stringCompareOf(build.options.collation);
  return action(build, (container, key) => {
    const current = read(container, key);
    if (current === undefined || compare(build.operand, current, strings) * sign > 0)
      write(container, key, build.operand);
  });
}

function renameActions(build: Build): Action[] {
  const { path, operand } = build;
  if (typeof operand !== "string")
    throw new MongoError(
      2,
      `The 'to' field for $rename must be a string: ${path}: ${JSON.stringify(operand)}`,
    );
  if (operand === path)
    throw new MongoError(2, `The source and target field for $rename must differ: ${path}: "${operand}"`);
  checkPath(operand);
  if (/(^|\.)\$/.test(path) || /(^|\.)\$/.test(operand))
    throw new MongoError(2, `The source and destination of $rename may not be dynamic: ${path}`);
  let moved: unknown;
  const take: Leaf = (container, key) => {
    if (Array.isArray(container))
      throw new MongoError(2, `The source field cannot be an array element, '${path}'`);
    moved = read(container, key);
    delete container[key];
  };
  const source = path.split(".");
  const put: Leaf = (container, key) => {
    if (moved !== undefined) write(container, key, moved);
  };
  // The source is taken by the target's action, so that a missing source does not create the target's parents.
  return [
    { operator: "$rename", path, segments: source, creates: false, leaf: () => undefined },
    {
      operator: "$rename",
      path: operand,
      segments: [RENAME_ROOT],
      creates: true,
      leaf: (container, _key, target) => {
        moved = undefined;
        const filters: ArrayFilters = new Map();
        const removal = { operator: "$rename", path, segments: source, creates: false, leaf: take };
        visit({ container, at: 0, action: removal, target, filters });
        if (moved === undefined) return;
        visit({
          container,
          at: 0,
          action: {
            operator: "$rename",
            path: operand,
            segments: operand.split("."),
            creates: true,
            leaf: put,
          },
          target,
          filters,
        });
      },
    },
  ];
}

/** A segment that only names "the document itself" for an action that walks on its own. */
const RENAME_ROOT = "\u{10ffff}rename";

function currentDate(build: Build): Action[] {
  const { operand } = build;
  const type = isDocument(operand) ? operand.$type : "date";
  if (operand !== true && operand !== false && !isDocument(operand)) {
    throw new MongoError(
      2,
      `${typeAlias(operand)} is not valid type for $currentDate. Please use a boolean ('true') or a $type expression ({$type: 'timestamp/date'}).`,
    );
  }
  if (type !== "date" && type !== "timestamp")
    throw new MongoError(
      2,
      "The '$type' string field is required to be 'date' or 'timestamp': {$currentDate: {field : {$type: 'date'}}}",
    );
  return action(build, (container, key) => {
    const now = new Date();
    write(
      container,
      key,
      type === "date" ? now : new Timestamp({ t: Math.floor(now.getTime() / 1000), i: 1 }),
    );
  });
}

function arrayAt(container: Container, key: string, operator: string, path: string): unknown[] | undefined {
  const current = read(container, key);
  if (current === undefined) return undefined;
  if (!Array.isArray(current)) {
    if (operator === "$pull" || operator === "$pullAll")
      throw new MongoError(2, `Cannot apply ${operator} to a non-array value`);
    if (operator === "$pop")
      throw new MongoError(
        14,
        `Path '${path}' contains an element of non-array type '${typeAlias(current)}'`,
      );
    if (operator === "$addToSet")
      throw new MongoError(
        2,
        `Cannot apply $addToSet to non-array field. Field named '${key}' has non-array type ${typeAlias(current)}`,
      );
    throw new MongoError(
      2,
      `The field '${path}' must be an array but is of type ${typeAlias(current)} in document {_id: ${String(Array.isArray(container) ? "" : container._id)}}`,
    );
  }
  return current;
}

function pushActions(build: Build): Action[] {
  const { operand, path, options } = build;
  const modified = isDocument(operand) && "$each" in operand ? operand : undefined;
  if (!modified) {
    return action(build, (container, key) =>
      write(container, key, [...(arrayAt(container, key, "$push", path) ?? []), operand]),
    );
  }
  const { $each: items, $position: position, $slice: slice, $sort: order, ...unknown } = modified;
  const stray = Object.keys(unknown)[0];
  if (stray) throw new MongoError(2, `Unrecognized clause in $push: ${stray}`);
  if (!Array.isArray(items))
    throw new MongoError(
      2,
      `The argument to $each in $push must be an array but it was of type: ${typeAlias(items)}`,
    );
  if (slice !== undefined && !isInteger(slice) && !Number.isInteger(toNumber(slice)))
    throw new MongoError(2, "The value for $slice must be an integer value");
  if (position !== undefined && !Number.isInteger(toNumber(position)))
    throw new MongoError(
      2,
      `The value for $position must be an integer value, not of type: ${typeAlias(position)}`,
    );
  if (order !== undefined && !isDocument(order) && toNumber(order) !== 1 && toNumber(order) !== -1) {
    throw new MongoError(2, "The $sort element value must be either 1 or -1");
  }
  return action(build, (container, key) => {
    const array = [...(arrayAt(container, key, "$push", path) ?? [])];
    const at = position === undefined ? array.length : toNumber(position);
    array.splice(at < 0 ? Math.max(array.length + at, 0) : at, 0, ...items);
    write(container, key, sliced(sortedArray(array, order, options), slice));
  });
}

function sortedArray(array: unknown[], order: unknown, options: UpdateOptions): unknown[] {
  if (order === undefined) return array;
  const strings = stringCompareOf(options.collation);
  if (!isDocument(order)) return array.sort((a, b) => compare(a, b, strings) * toNumber(order));
  return sortBy(array, (item) => (isDocument(item) ? item : {}), parseSort(order), strings);
}

function sliced(array: unknown[], slice: unknown): unknown[] {
  if (slice === undefined) return array;
  const count = toNumber(slice);
  return count < 0 ? array.slice(count) : array.slice(0, count);
}

function addToSetActions(build: Build): Action[] {
  const { operand, path, options } = build;
  let items: unknown[] = [operand];
  if (isDocument(operand) && "$each" in operand) {
    if (!Array.isArray(operand.$each))
      throw new MongoError(
        14,
        `The argument to $each in $addToSet must be an array but it was of type ${typeAlias(operand.$each)}`,
      );
    items = operand.$each;
  }
  const strings = stringCompareOf(options.collation);
  return action(build, (container, key) => {
    const array = [...(arrayAt(container, key, "$addToSet", path) ?? [])];
    for (const item of items) if (!array.some((known) => equals(known, item, strings))) array.push(item);
    write(container, key, array);
  });
}

function popActions(build: Build): Action[] {
  const end = toNumber(build.operand);
  if (end !== 1 && end !== -1)
    throw new MongoError(9, `$pop expects 1 or -1, found: ${String(build.operand)}`);
  return action(
    build,
    (container, key) => {
      const array = arrayAt(container, key, "$pop", build.path);
      if (end === 1) array?.pop();
      else array?.shift();
    },
    false,
  );
}

function pullActions(build: Build): Action[] {
  const { operator, operand, options } = build;
  let remove: (element: unknown) => boolean;
  if (operator === "$pullAll") {
    if (!Array.isArray(operand))
      throw new MongoError(2, `$pullAll requires an array argument but was given a ${typeAlias(operand)}`);
    remove = (element) => operand.some((item: unknown) => equals(item, element));
  } else if (isDocument(operand) && !isOperatorDocument(operand)) {
    const filter = compileFilter(operand, options);
    remove = (element) => isDocument(element) && filter.test(element);
  } else if (
    isOperatorDocument(operand) &&
    ["$and", "$or", "$nor", "$expr"].includes(Object.keys(operand)[0] ?? "")
  ) {
    const filter = compileFilter(operand, options);
    remove = (element) => isDocument(element) && filter.test(element);
  } else {
    remove = compileValueTest(operand, options);
  }
  return action(
    build,
    (container, key) => {
      const array = arrayAt(container, key, operator, build.path);
      if (array?.some(remove))
        write(
          container,
          key,
          array.filter((element) => !remove(element)),
        );
    },
    false,
  );
}

function bitActions(build: Build): Action[] {
  const { operand, path } = build;
  if (!isDocument(operand))
    throw new MongoError(
      2,
      `The $bit modifier is not compatible with a ${typeAlias(operand)}. You must pass in an embedded document: {$bit: {field: {and/or/xor: #}}`,
    );
  for (const [operation, value] of Object.entries(operand)) {
    if (!["and", "or", "xor"].includes(operation))
      throw new MongoError(
        2,
        `The $bit modifier only supports 'and', 'or', and 'xor', not '${operation}' which is an unknown operator: {${path}: ${JSON.stringify(operand)}}`,
      );
    if (!isInteger(value))
      throw new MongoError(
        2,
        `The $bit modifier field must be an Integer(32/64 bit); a '${typeAlias(value)}' is not supported here: {${path}: ${JSON.stringify(operand)}}`,
      );
  }
  return action(build, (container, key) => {
    let current = read(container, key) ?? 0;
    if (!isInteger(current))
      throw new MongoError(
        2,
        `Cannot apply $bit to a value of non-integral type.{_id: ${String(Array.isArray(container) ? "" : container._id)}} has the field ${key} of non-integer type ${typeAlias(current)}`,
      );
    for (const [operation, value] of Object.entries(operand))
      current = bitwise(operation, current, value) ?? current;
    write(container, key, current);
  });
}

const OPERATORS: Record<string, ((build: Build) => Action[]) | undefined> = {
  $set: setLeaf,
  $setOnInsert: setLeaf,
  $unset: (build) =>
    action(
      build,
      (container, key) => {
        if (!Array.isArray(container)) delete container[key];
        else if (Number(key) < container.length) container[Number(key)] = null;
      },
      false,
    ),
  $inc: (build) =>
    numeric(build, (current, operand) => (current === undefined ? operand : add(current, operand))),
  $mul: (build) =>
    numeric(build, (current, operand) =>
      current === undefined ? zeroLike(operand) : multiply(current, operand),
    ),
  $min: (build) => extreme(build, -1),
  $max: (build) => extreme(build, 1),
  $rename: renameActions,
  $currentDate: currentDate,
  $push: pushActions,
  $addToSet: addToSetActions,
  $pop: popActions,
  $pull: pullActions,
  $pullAll: pullActions,
  $bit: bitActions,
};

/** The document an upsert starts from: what the query says must be equal. */
export function upsertSeed(filter: Document): Document {
  const seed: Document = {};
  const put = (path: string, value: unknown) => {
    const segments = path.split(".");
    let holder = seed;
    for (const [i, segment] of segments.entries()) {
      const known = getField(holder, segment);
      if (i === segments.length - 1) {
        if (known !== undefined && !identical(known, value))
          throw new MongoError(54, `cannot infer query fields to set, path '${path}' is matched twice`);
        setField(holder, segment, value);
        return;
      }
      const next = isDocument(known) ? known : {};
      if (known !== undefined && !isDocument(known))
        throw new MongoError(
          54,
          `cannot infer query fields to set, both paths '${path}' and '${segments.slice(0, i + 1).join(".")}' are matched`,
        );
      if (known === undefined) setField(holder, segment, next);
      holder = next;
    }
  };
  const collect = (part: Document) => {
    for (const [key, condition] of Object.entries(part)) {
      if (key === "$and" && Array.isArray(condition))
        for (const sub of condition) if (isDocument(sub)) collect(sub);
      if (key === "$or" && Array.isArray(condition) && condition.length === 1 && isDocument(condition[0]))
        collect(condition[0]);
      if (key.startsWith("$")) continue;
      if (!isOperatorDocument(condition)) {
        if (!isRegexLike(condition)) put(key, condition);
      } else if ("$eq" in condition) {
        put(key, condition.$eq);
      } else {
        for (const operator of ["$in", "$all"]) {
          const list = condition[operator];
          if (
            Array.isArray(list) &&
            list.length === 1 &&
            !isRegexLike(list[0]) &&
            !isOperatorDocument(list[0])
          )
            put(key, list[0]);
        }
      }
    }
  };
  collect(filter);
  return seed;
}

function isRegexLike(value: unknown): boolean {
  return typeAlias(value) === "regex";
}
