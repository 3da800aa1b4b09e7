import { BSONRegExp } from "bson";
import { compare, compareStrings, type StringCompare } from "../bson/compare.js";
import { ARRAY, anyElement, DOCUMENT, isString, REGEX, STRING, typeOrderOf } from "../bson/encoded.js";
import {
  type Document,
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
import { bitTest } from "./bit-test.js";
import { type CollationSpec, collationKeyOf, stringCompareOf } from "./collation.js";
import { compileExpression } from "./expression.js";
import { compileJsonSchema } from "./json-schema.js";
import {
  any,
  COST,
  constant,
  every,
  existence,
  type MatchDetails,
  not,
  onWholeDocument,
  orMissing,
  passes,
  some,
  type Test,
  type ValueTest,
  whole,
  withEncoded,
} from "./path-tests.js";
import { compileRegex, isRegex, regexOf } from "./regex.js";
import { screenOf } from "./regex-screen.js";

export interface FilterOptions {
  readonly collation?: CollationSpec | undefined;
  /** Variables of `let` and of an enclosing $lookup, without the dollars. */
  readonly variables?: Document;
}

/** A compiled query filter. */
export interface Filter {
  readonly source: Document;
  test(document: Document, details?: MatchDetails): boolean;
  /** The same on an encoded document; decodes no more of it than it has to. */
  matches(raw: Buffer): boolean;
}

const REFUSED = new Map([
  ["$where", "$where is not offered by embedded-mongodb: it would run foreign code in the server"],
  ["$text", "text index required for $text query (embedded-mongodb offers no text indexes)"],
  ["$near", "unable to find index for $geoNear query (embedded-mongodb offers no geo operators)"],
  ["$nearSphere", "unable to find index for $geoNear query (embedded-mongodb offers no geo operators)"],
  ["$geoWithin", "$geoWithin is not offered by embedded-mongodb"],
  ["$geoIntersects", "$geoIntersects is not offered by embedded-mongodb"],
  ["$within", "$within is not offered by embedded-mongodb"],
]);

/** The fields of a database reference look like operators and are none. */
const REFERENCE_FIELDS = new Set(["$ref", "$id", "$db"]);

const bad = (message: string) => new MongoError(2, message);

/** Compiles a filter. Throws MongoDB's own errors for operators and operands it would refuse. */
export function compileFilter(source: Document, options: FilterOptions = {}): Filter {
  const { test, testEncoded } = new Compiler(options).conjunction(source);
  return { source, test, matches: (raw) => testEncoded(raw, 0) };
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
  readonly #options: FilterOptions;
  readonly #strings: StringCompare;

  constructor(options: FilterOptions) {
    this.#options = options;
    this.#strings = stringCompareOf(options.collation);
  }

  conjunction(source: Document): Test {
    return every(Object.entries(source).flatMap(([key, condition]) => this.#clause(key, condition) ?? []));
  }

  #clause(key: string, condition: unknown): Test | undefined {
    switch (key) {
      case "$and":
      case "$or":
      case "$nor": {
        const parts = this.#branches(key, condition);
        if (key === "$and") return every(parts);
        return key === "$or" ? some(parts) : not(some(parts));
      }
      case "$expr": {
        const evaluate = compileExpression(condition, this.#options);
        return onWholeDocument((document) => isTruthy(evaluate(document)));
      }
      case "$jsonSchema": {
        const violation = compileJsonSchema(condition);
        return onWholeDocument((document) => violation(document) === undefined);
      }
      case "$comment":
        return undefined;
      case "$alwaysTrue":
        return constant(true);
      case "$alwaysFalse":
        return constant(false);
      case "$sampleRate": {
        const rate = toNumber(condition);
        const sample = () => Math.random() < rate;
        return { test: sample, testEncoded: sample, cost: 0 };
      }
    }
    const refusal = REFUSED.get(key);
    if (refusal) throw new MongoError(key === "$text" ? 27 : 2, refusal);
    if (key.startsWith("$") && !REFERENCE_FIELDS.has(key)) {
      throw bad(
        `unknown top level operator: ${key}. If you have a field name that starts with a '$' symbol, consider using $getField or $setField.`,
      );
    }
    const path = key.split(".");
    if (isOperatorDocument(condition)) return this.#fieldOperators(path, condition);
    if (isRegex(condition)) return any(path, this.regex(condition), COST.regex);
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
    return every(tests);
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
        return not(this.#equality(path, operand));
      }
      case "$in":
        return this.#membership(path, operand, operator);
      case "$nin":
        return not(this.#membership(path, operand, operator));
      case "$not":
        return not(this.#negated(path, operand));
      case "$exists":
        return isTruthy(operand) ? existence(path) : not(existence(path));
      case "$all":
        return this.#all(path, operand);
      case "$elemMatch":
        return whole(path, this.#elemMatch(operand), COST.elements);
      case "$size": {
        const size = toNumber(operand);
        if (!isNumeric(operand) || !Number.isInteger(size))
          throw bad(`Failed to parse $size. Expected an integer: $size: ${operand}`);
        if (size < 0) throw bad(`Failed to parse $size. Expected a non-negative number in: $size: ${size}`);
        return whole(
          path,
          ofOrder(TypeOrder.array, (value) => Array.isArray(value) && value.length === size),
        );
      }
      case "$type":
        return this.#type(path, operand);
      case "$regex":
        return any(path, this.#regexOperator(operand, all.$options), COST.regex);
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
      return [(value, details) => test.test({ v: value }, elements ? details : undefined)];
    });
    return (value, details) => tests.every((test) => test(value, details));
  }

  #negated(path: readonly string[], operand: unknown): Test {
    if (isRegex(operand)) return any(path, this.regex(operand), COST.regex);
    if (!isDocument(operand)) throw bad("$not needs a regex or a document");
    if (Object.keys(operand).length === 0) throw bad("$not cannot be empty");
    if (!isOperatorDocument(operand)) throw bad(`unknown operator: ${Object.keys(operand)[0]}`);
    return this.#fieldOperators(path, operand);
  }

  #equality(path: readonly string[], operand: unknown): Test {
    if (operand === null || operand === undefined) return orMissing(path, (value) => value === null);
    const strings = this.#strings;
    if (typeof operand === "string" && strings === compareStrings) return any(path, equalText(operand));
    if (isRegex(operand)) return any(path, (value) => isRegex(value) && compare(value, operand) === 0);
    const test: ValueTest = (value) => compare(value, operand, strings) === 0;
    return any(path, ofOrder(typeOrder(operand), test));
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
    const orders = new Set(operand.map(typeOrder));
    const test: ValueTest = (value) =>
      keys.has(valueKey(value, key)) || patterns.some((pattern) => pattern(value));
    if (missing) return orMissing(path, (value) => value === null || test(value));
    if (patterns.length > 0) return any(path, test, COST.regex);
    return any(
      path,
      withEncoded(test, (_bytes, type) => (orders.has(typeOrderOf(type)) ? undefined : false)),
    );
  }

  #range(path: readonly string[], operator: string, operand: unknown): Test {
    if (isRegex(operand)) throw bad(`Can't have RegEx as arg to predicate over field '${path.join(".")}'.`);
    const type = typeOrder(operand);
    const strings = this.#strings;
    const orEqual = operator.endsWith("e");
    if (type === TypeOrder.null || type === TypeOrder.undefined) {
      return orEqual ? orMissing(path, (value) => value === null) : constant(false);
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
    const test: ValueTest = (value) => {
      if (typeOrder(value) !== type) return false;
      // NaN has a place in the order, but no range contains it.
      if (type === TypeOrder.number && Number.isNaN(toNumber(value))) return false;
      return accepts(compare(value, operand, strings));
    };
    return any(path, ofOrder(type, test));
  }

  #all(path: readonly string[], operand: unknown): Test {
    if (!Array.isArray(operand)) throw bad("$all needs an array");
    if (operand.length === 0) return constant(false);
    const tests = operand.map((item: unknown): Test => {
      if (isDocument(item) && "$elemMatch" in item)
        return whole(path, this.#elemMatch(item.$elemMatch), COST.elements);
      if (isOperatorDocument(item)) throw bad(`no $ expressions in $all`);
      return isRegex(item) ? any(path, this.regex(item), COST.regex) : this.#equality(path, item);
    });
    return every(tests);
  }

  #elemMatch(operand: unknown): ValueTest {
    if (!isDocument(operand)) throw bad("$elemMatch needs an Object");
    const onValues =
      isOperatorDocument(operand) &&
      !["$and", "$or", "$nor", "$expr"].includes(Object.keys(operand)[0] ?? "");
    const element = onValues ? this.operators(operand, false) : this.#element(operand);
    const test: ValueTest = (value, details) => {
      if (!Array.isArray(value)) return false;
      const position = value.findIndex((item: unknown) => element(item));
      if (position < 0) return false;
      if (details) details.position ??= position;
      return true;
    };
    return withEncoded(
      test,
      (bytes, type, offset) =>
        type === ARRAY && anyElement(bytes, offset, (item, at) => passes(element, bytes, item, at)),
    );
  }

  #element(operand: Document): ValueTest {
    const { test, testEncoded } = this.conjunction(operand);
    const element: ValueTest = (item) => {
      if (isDocument(item)) return test(item);
      return Array.isArray(item) && test(Object.fromEntries(item.entries()));
    };
    return withEncoded(element, (bytes, type, offset) => {
      if (type === DOCUMENT) return testEncoded(bytes, offset);
      return type === ARRAY ? undefined : false;
    });
  }

  #type(path: readonly string[], operand: unknown): Test {
    const wanted = new Set((Array.isArray(operand) ? operand : [operand]).map(typeName));
    const test: ValueTest = (value) =>
      value !== undefined && (wanted.has(typeAlias(value)) || (wanted.has("number") && isNumeric(value)));
    return any(path, test);
  }

  regex(value: BSONRegExp | RegExp): ValueTest {
    const expression = regexOf(value);
    const screen = screenOf(expression);
    const test: ValueTest = (candidate) =>
      typeof candidate === "string"
        ? expression.test(candidate)
        : isRegex(candidate) && compare(candidate, value) === 0;
    return withEncoded(test, (bytes, type, offset) => {
      if (type === REGEX) return undefined;
      if (type !== STRING) return false;
      const end = offset + 3 + bytes.readInt32LE(offset);
      return screen && !screen(bytes, offset + 4, end) ? false : undefined;
    });
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
    throw bad(REFUSED.get(operator) ?? `unknown operator: ${operator}`);
  }
}

/** Only values of this place in the order of types can pass. */
function ofOrder(order: number, test: ValueTest): ValueTest {
  return withEncoded(test, (_bytes, type) => (typeOrderOf(type) === order ? undefined : false));
}

function equalText(text: string): ValueTest {
  const test: ValueTest = (value) => value === text;
  // Bytes that are no UTF-8 are decoded to this character, so others than its own may be equal to it.
  if (text.includes("\ufffd")) return test;
  const bytesOfText = Buffer.from(text);
  return withEncoded(test, (bytes, type, offset) => type === STRING && isString(bytes, offset, bytesOfText));
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
