import { Binary, BSONRegExp, Long } from "bson";
import { compare, compareStrings, type StringCompare } from "../bson/compare.js";
import { FieldSet } from "../bson/decode.js";
import {
  type Document,
  getField,
  isDocument,
  isNumeric,
  isTruthy,
  TypeOrder,
  toNumber,
  typeAlias,
  typeOrder,
} from "../bson/values.js";
import { MongoError } from "../errors.js";
import { valueKey } from "../storage/key-encoding.js";
import { type CollationSpec, collationKeyOf, stringCompareOf } from "./collation.js";
import { compileExpression } from "./expression.js";
import { compileJsonSchema } from "./json-schema.js";
import { compileRegex, isRegex, regexOf } from "./regex.js";

/** Where in an array a match was found; the positional operator `$` needs it. */
export interface MatchDetails {
  position?: number;
}

type Test = (document: Document, details?: MatchDetails) => boolean;
/** Tests one value; `undefined` is a missing field. */
type ValueTest = (value: unknown, details?: MatchDetails) => boolean;

export interface FilterOptions {
  readonly collation?: CollationSpec | undefined;
  /** Variables of `let` and of an enclosing $lookup, without the dollars. */
  readonly variables?: Document;
}

/** A compiled query filter. */
export interface Filter {
  readonly source: Document;
  test(document: Document, details?: MatchDetails): boolean;
  /** The top-level fields the test reads; undefined if it may read any. */
  readonly fields: FieldSet | undefined;
}

const REFUSED: Record<string, string> = {
  $where: "$where is not offered by embedded-mongodb: it would run foreign code in the server",
  $text: "text index required for $text query (embedded-mongodb offers no text indexes)",
  $near: "unable to find index for $geoNear query (embedded-mongodb offers no geo operators)",
  $nearSphere: "unable to find index for $geoNear query (embedded-mongodb offers no geo operators)",
  $geoWithin: "$geoWithin is not offered by embedded-mongodb",
  $geoIntersects: "$geoIntersects is not offered by embedded-mongodb",
  $within: "$within is not offered by embedded-mongodb",
};

/** The fields of a database reference look like operators and are none. */
const REFERENCE_FIELDS = new Set(["$ref", "$id", "$db"]);

const bad = (message: string) => new MongoError(2, message);

/** Compiles a filter. Throws MongoDB's own errors for operators and operands it would refuse. */
export function compileFilter(source: Document, options: FilterOptions = {}): Filter {
  const compiler = new Compiler(options);
  const test = compiler.conjunction(source);
  return { source, test, fields: compiler.reads ? new FieldSet(compiler.reads) : undefined };
}

/** Compiles the condition of a $pull, an array filter or an $elemMatch on values: operators or a value to equal. */
export function compileValueTest(condition: unknown, options: FilterOptions = {}): ValueTest {
  const compiler = new Compiler(options);
  if (isOperatorDocument(condition)) return compiler.operators(condition, true);
  if (isRegex(condition)) return compiler.regex(condition);
  return (value) => compare(value, condition, stringCompareOf(options.collation)) === 0;
}

export function isOperatorDocument(value: unknown): value is Document {
  if (!isDocument(value)) return false;
  const first = Object.keys(value)[0];
  return first?.startsWith("$") === true && !REFERENCE_FIELDS.has(first);
}

class Compiler {
  /** Undefined as soon as a part may read any field. */
  reads: Set<string> | undefined = new Set();
  readonly #options: FilterOptions;
  readonly #strings: StringCompare;

  constructor(options: FilterOptions) {
    this.#options = options;
    this.#strings = stringCompareOf(options.collation);
  }

  conjunction(source: Document): Test {
    const tests = Object.entries(source).flatMap(([key, condition]) => this.#clause(key, condition) ?? []);
    const [first, second] = tests;
    if (!first) return () => true;
    if (!second) return first;
    return (document, details) => tests.every((test) => test(document, details));
  }

  #clause(key: string, condition: unknown): Test | undefined {
    switch (key) {
      case "$and":
      case "$or":
      case "$nor": {
        const parts = this.#branches(key, condition);
        if (key === "$and") return (document, details) => parts.every((test) => test(document, details));
        if (key === "$or") return (document, details) => parts.some((test) => test(document, details));
        return (document) => !parts.some((test) => test(document));
      }
      case "$expr": {
        this.reads = undefined;
        const evaluate = compileExpression(condition, this.#options);
        return (document) => isTruthy(evaluate(document));
      }
      case "$jsonSchema": {
        this.reads = undefined;
        const violation = compileJsonSchema(condition);
        return (document) => violation(document) === undefined;
      }
      case "$comment":
        return undefined;
      case "$alwaysTrue":
        return () => true;
      case "$alwaysFalse":
        return () => false;
      case "$sampleRate": {
        const rate = toNumber(condition);
        return () => Math.random() < rate;
      }
    }
    if (REFUSED[key]) throw new MongoError(key === "$text" ? 27 : 2, REFUSED[key]);
    if (key.startsWith("$") && !REFERENCE_FIELDS.has(key)) {
      throw bad(
        `unknown top level operator: ${key}. If you have a field name that starts with a '$' symbol, consider using $getField or $setField.`,
      );
    }
    const path = key.split(".");
    this.reads?.add(path[0] ?? "");
    if (isOperatorDocument(condition)) return this.#fieldOperators(path, condition);
    if (isRegex(condition)) return any(path, this.regex(condition));
    return this.#equality(path, condition);
  }

  #branches(operator: string, condition: unknown): Test[] {
    if (!Array.isArray(condition)) throw bad(`${operator} must be an array`);
    if (condition.length === 0) throw bad(`${operator} argument must be a non-empty array`);
    return condition.map((branch: unknown) => {
      if (!isDocument(branch)) throw bad(`${operator} entries need to be full objects`);
      return this.conjunction(branch);
    });
  }

  #fieldOperators(path: readonly string[], condition: Document): Test {
    const tests = Object.entries(condition).flatMap(([operator, operand]) => {
      const test = this.#fieldOperator(path, operator, operand, condition);
      return test ? [test] : [];
    });
    const [first] = tests;
    if (tests.length === 1 && first) return first;
    return (document, details) => tests.every((test) => test(document, details));
  }

  #fieldOperator(
    path: readonly string[],
    operator: string,
    operand: unknown,
    all: Document,
  ): Test | undefined {
    switch (operator) {
      case "$eq":
        return this.#equality(path, operand);
      case "$ne": {
        if (isRegex(operand)) throw bad("Can't have regex as arg to $ne.");
        const test = this.#equality(path, operand);
        return (document) => !test(document);
      }
      case "$in":
        return this.#membership(path, operand, operator);
      case "$nin": {
        const test = this.#membership(path, operand, operator);
        return (document) => !test(document);
      }
      case "$not": {
        const test = this.#negated(path, operand);
        return (document) => !test(document);
      }
      case "$exists": {
        const wanted = isTruthy(operand);
        const test = existence(path);
        return wanted ? test : (document) => !test(document);
      }
      case "$all":
        return this.#all(path, operand);
      case "$elemMatch":
        return whole(path, this.#elemMatch(operand));
      case "$size": {
        const size = toNumber(operand);
        if (!isNumeric(operand) || !Number.isInteger(size))
          throw bad(`Failed to parse $size. Expected an integer: $size: ${operand}`);
        if (size < 0) throw bad(`Failed to parse $size. Expected a non-negative number in: $size: ${size}`);
        return whole(path, (value) => Array.isArray(value) && value.length === size);
      }
      case "$type":
        return this.#type(path, operand);
      case "$regex":
        return any(path, this.#regexOperator(operand, all.$options));
      case "$options":
        if (!("$regex" in all)) throw bad("$options needs a $regex");
        return undefined;
      case "$lt":
      case "$lte":
      case "$gt":
      case "$gte":
        return this.#range(path, operator, operand);
    }
    return any(path, this.#valueOperator(operator, operand));
  }

  /** Operators applied to one value, as in $elemMatch, $pull and array filters. */
  operators(condition: Document, elements: boolean): ValueTest {
    const tests = Object.entries(condition).flatMap(([operator, operand]): ValueTest[] => {
      const test = this.#fieldOperator(["v"], operator, operand, condition);
      if (!test) return [];
      return [(value, details) => test({ v: value }, elements ? details : undefined)];
    });
    return (value, details) => tests.every((test) => test(value, details));
  }

  #negated(path: readonly string[], operand: unknown): Test {
    if (isRegex(operand)) return any(path, this.regex(operand));
    if (!isDocument(operand)) throw bad("$not needs a regex or a document");
    if (Object.keys(operand).length === 0) throw bad("$not cannot be empty");
    if (!isOperatorDocument(operand)) throw bad(`unknown operator: ${Object.keys(operand)[0]}`);
    return this.#fieldOperators(path, operand);
  }

  #equality(path: readonly string[], operand: unknown): Test {
    if (operand === null || operand === undefined) return orMissing(path, (value) => value === null);
    const strings = this.#strings;
    if (typeof operand === "string" && strings === compareStrings)
      return any(path, (value) => value === operand);
    if (isRegex(operand)) return any(path, (value) => isRegex(value) && compare(value, operand) === 0);
    return any(path, (value) => compare(value, operand, strings) === 0);
  }

  #membership(path: readonly string[], operand: unknown, operator: string): Test {
    if (!Array.isArray(operand)) throw bad(`${operator} needs an array`);
    const key = collationKeyOf(this.#options.collation);
    const patterns: ValueTest[] = [];
    const keys = new Set<string>();
    let missing = false;
    for (const item of operand) {
      if (isOperatorDocument(item)) throw bad(`cannot nest $ under ${operator}`);
      if (isRegex(item)) patterns.push(this.regex(item));
      else keys.add(valueKey(item, key));
      if (item === null) missing = true;
    }
    const test: ValueTest = (value) =>
      keys.has(valueKey(value, key)) || patterns.some((pattern) => pattern(value));
    return missing ? orMissing(path, (value) => value === null || test(value)) : any(path, test);
  }

  #range(path: readonly string[], operator: string, operand: unknown): Test {
    if (isRegex(operand)) throw bad(`Can't have RegEx as arg to predicate over field '${path.join(".")}'.`);
    const type = typeOrder(operand);
    const strings = this.#strings;
    const orEqual = operator.endsWith("e");
    if (type === TypeOrder.null || type === TypeOrder.undefined) {
      return orEqual ? orMissing(path, (value) => value === null) : () => false;
    }
    const accepts = (result: number) =>
      operator === "$lt"
        ? result < 0
        : operator === "$lte"
          ? result <= 0
          : operator === "$gt"
            ? result > 0
            : result >= 0;
    if (type === TypeOrder.minKey || type === TypeOrder.maxKey) {
      return any(path, (value) => value !== undefined && accepts(compare(value, operand, strings)));
    }
    if (isNumeric(operand) && Number.isNaN(toNumber(operand))) {
      return any(path, (value) => orEqual && isNumeric(value) && Number.isNaN(toNumber(value)));
    }
    return any(path, (value) => {
      if (typeOrder(value) !== type) return false;
      // NaN has a place in the order, but no range contains it.
      if (type === TypeOrder.number && Number.isNaN(toNumber(value))) return false;
      return accepts(compare(value, operand, strings));
    });
  }

  #all(path: readonly string[], operand: unknown): Test {
    if (!Array.isArray(operand)) throw bad("$all needs an array");
    if (operand.length === 0) return () => false;
    const tests = operand.map((item: unknown): Test => {
      if (isDocument(item) && "$elemMatch" in item) return whole(path, this.#elemMatch(item.$elemMatch));
      if (isOperatorDocument(item)) throw bad(`no $ expressions in $all`);
      return isRegex(item) ? any(path, this.regex(item)) : this.#equality(path, item);
    });
    return (document, details) => tests.every((test) => test(document, details));
  }

  #elemMatch(operand: unknown): ValueTest {
    if (!isDocument(operand)) throw bad("$elemMatch needs an Object");
    const onValues =
      isOperatorDocument(operand) &&
      !["$and", "$or", "$nor", "$expr"].includes(Object.keys(operand)[0] ?? "");
    // The fields named inside belong to the elements, not to the document.
    const reads = this.reads;
    this.reads = new Set();
    const element = onValues ? this.operators(operand, false) : this.#element(operand);
    this.reads = reads;
    return (value, details) => {
      if (!Array.isArray(value)) return false;
      const position = value.findIndex((item: unknown) => element(item));
      if (position < 0) return false;
      if (details) details.position ??= position;
      return true;
    };
  }

  #element(operand: Document): ValueTest {
    const test = this.conjunction(operand);
    return (item) => {
      if (isDocument(item)) return test(item);
      return Array.isArray(item) && test(Object.fromEntries(item.entries()));
    };
  }

  #type(path: readonly string[], operand: unknown): Test {
    const wanted = new Set((Array.isArray(operand) ? operand : [operand]).map(typeName));
    const test: ValueTest = (value) =>
      value !== undefined && (wanted.has(typeAlias(value)) || (wanted.has("number") && isNumeric(value)));
    return any(path, test);
  }

  regex(value: BSONRegExp | RegExp): ValueTest {
    const expression = regexOf(value);
    return (candidate) =>
      typeof candidate === "string"
        ? expression.test(candidate)
        : isRegex(candidate) && compare(candidate, value) === 0;
  }

  #regexOperator(operand: unknown, options: unknown): ValueTest {
    if (options !== undefined && typeof options !== "string") throw bad("$options has to be a string");
    if (typeof operand === "string") return this.regex(new BSONRegExp(operand, sorted(options ?? "")));
    if (!isRegex(operand)) throw bad("$regex has to be a string");
    if (options === undefined) return this.regex(operand);
    const pattern = operand instanceof BSONRegExp ? operand.pattern : operand.source;
    const own = operand instanceof BSONRegExp ? operand.options : operand.flags;
    if (own !== "" && options !== "") throw new MongoError(51075, "options set in both $regex and $options");
    compileRegex(pattern, own + options);
    return this.regex(new BSONRegExp(pattern, sorted(own + options)));
  }

  #valueOperator(operator: string, operand: unknown): ValueTest {
    switch (operator) {
      case "$mod": {
        if (!Array.isArray(operand)) throw bad("malformed mod, needs to be an array");
        if (operand.length < 2) throw bad("malformed mod, not enough elements");
        if (operand.length > 2) throw bad("malformed mod, too many elements");
        const divisor = Math.trunc(toNumber(operand[0]));
        const rest = Math.trunc(toNumber(operand[1]));
        if (Number.isNaN(divisor)) throw bad("malformed mod, divisor not a number");
        if (Number.isNaN(rest)) throw bad("malformed mod, remainder not a number");
        if (divisor === 0) throw bad("divisor cannot be 0");
        return (value) => isNumeric(value) && Math.trunc(toNumber(value)) % divisor === rest;
      }
      case "$bitsAllSet":
      case "$bitsAllClear":
      case "$bitsAnySet":
      case "$bitsAnyClear":
        return bitTest(operator, operand);
      case "$elemMatch":
        return this.#elemMatch(operand);
      case "$expr":
      case "$and":
      case "$or":
      case "$nor":
        throw bad(`unknown operator: ${operator}`);
    }
    throw bad(REFUSED[operator] ?? `unknown operator: ${operator}`);
  }
}

const sorted = (options: string) => [...new Set(options)].sort().join("");

const TYPE_NUMBERS: Record<number, string> = {
  [-1]: "minKey",
  1: "double",
  2: "string",
  3: "object",
  4: "array",
  5: "binData",
  6: "undefined",
  7: "objectId",
  8: "bool",
  9: "date",
  10: "null",
  11: "regex",
  12: "dbPointer",
  13: "javascript",
  14: "symbol",
  15: "javascriptWithScope",
  16: "int",
  17: "timestamp",
  18: "long",
  19: "decimal",
  127: "maxKey",
};
const TYPE_NAMES = new Set(["number", ...Object.values(TYPE_NUMBERS)]);

/** The alias of a type given by name or number. */
export function typeName(type: unknown): string {
  if (typeof type === "string") {
    if (!TYPE_NAMES.has(type)) throw bad(`Unknown type name alias: ${type}`);
    return type;
  }
  if (!isNumeric(type)) throw new MongoError(14, "type must be represented as a number or a string");
  const name = TYPE_NUMBERS[toNumber(type)];
  if (name === undefined) throw bad(`Invalid numerical type code: ${toNumber(type)}`);
  return name;
}

function bitTest(operator: string, operand: unknown): ValueTest {
  let positions: number[];
  if (Array.isArray(operand)) {
    positions = operand.map((position: unknown) => {
      const bit = toNumber(position);
      if (!Number.isInteger(bit) || bit < 0) throw bad(`bit positions must be >= 0 but got: ${bit}`);
      return bit;
    });
  } else if (isNumeric(operand)) {
    const mask = toNumber(operand);
    if (!Number.isInteger(mask)) throw new MongoError(9, `Expected an integer: ${operator}: ${mask}`);
    if (mask < 0) throw new MongoError(9, `Expected a non-negative number in: ${operator}: ${mask}`);
    positions = bitsOf(BigInt(mask), 64);
  } else if (operand instanceof Binary) {
    positions = binaryBits(operand);
  } else {
    throw bad(`${operator} takes an Array, a number, or a BinData but received: ${typeAlias(operand)}`);
  }
  return (value) => {
    let isSet: (bit: number) => boolean;
    if (value instanceof Binary) {
      const set = new Set(binaryBits(value));
      isSet = (bit) => set.has(bit);
    } else {
      const number = toNumber(value);
      if (!isNumeric(value) || !Number.isInteger(number) || Math.abs(number) > 2 ** 63) return false;
      const bits = BigInt.asIntN(64, value instanceof Long ? value.toBigInt() : BigInt(number));
      isSet = (bit) => ((bits >> BigInt(Math.min(bit, 63))) & 1n) === 1n;
    }
    switch (operator) {
      case "$bitsAllSet":
        return positions.every(isSet);
      case "$bitsAllClear":
        return !positions.some(isSet);
      case "$bitsAnySet":
        return positions.some(isSet);
      default:
        return !positions.every(isSet);
    }
  };
}

function bitsOf(mask: bigint, width: number): number[] {
  return Array.from({ length: width }, (_, bit) => bit).filter((bit) => ((mask >> BigInt(bit)) & 1n) === 1n);
}

function binaryBits(value: Binary): number[] {
  return [...value.buffer.subarray(0, value.position)].flatMap((byte, i) =>
    bitsOf(BigInt(byte), 8).map((bit) => bit + i * 8),
  );
}

const isIndex = (segment: string) => /^(0|[1-9]\d*)$/.test(segment);

/**
 * Visits what a path leads to, going through arrays on the way as MongoDB does: each element of an array is followed,
 * and a number also names a position. `visit` gets `undefined` for a missing end; it returns true to stop.
 */
function walk(
  value: unknown,
  path: readonly string[],
  at: number,
  visit: ValueTest,
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

/** True if any value at the path passes: the value itself, or an element of it if it is an array. */
function any(path: readonly string[], test: ValueTest): Test {
  const visit: ValueTest = (value, details) => {
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
  };
  const [name] = path;
  if (path.length === 1 && name !== undefined)
    return (document, details) => visit(getField(document, name), details);
  return (document, details) => walk(document, path, 0, visit, details);
}

/** As {@link any}, but a missing field passes as well. */
function orMissing(path: readonly string[], test: ValueTest): Test {
  return (document, details) =>
    walk(
      document,
      path,
      0,
      (value) =>
        value === undefined ||
        test(value) ||
        (Array.isArray(value) && value.some((item: unknown) => test(item))),
      details,
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

/** Tests the value at the path as a whole, arrays included. */
function whole(path: readonly string[], test: ValueTest): Test {
  return (document, details) =>
    walk(document, path, 0, (value, found) => value !== undefined && test(value, found), details);
}

function existence(path: readonly string[]): Test {
  return (document, details) => walk(document, path, 0, (value) => value !== undefined, details);
}
