import { compare, compareStrings } from "../../bson/compare.js";
import { isDocument, toNumber, typeAlias } from "../../bson/values.js";
import { MongoError } from "../../errors.js";
import { valueKey } from "../../storage/key-encoding.js";
import { parseSort, sortBy } from "../sort.js";
import { type BsonOperator, isNil, namedOperator, operator } from "./arguments.js";

const MANY = Number.POSITIVE_INFINITY;

function arrayOf(name: string, value: unknown): unknown[] {
  if (!Array.isArray(value))
    throw new MongoError(
      17041,
      `All operands of ${name} must be arrays. One argument is of type: ${typeAlias(value)}`,
    );
  return value;
}

const byKey = (values: readonly unknown[]) =>
  new Map(values.map((value) => [valueKey(value), value ?? null]));
const sorted = (values: Iterable<unknown>) => [...values].sort((a, b) => compare(a, b));

/** Arrays and sets whose members are equal by BSON's rules. */
export const sets: Record<string, BsonOperator> = Object.fromEntries([
  operator("$in", 2, 2, (value, array) => {
    if (!Array.isArray(array))
      throw new MongoError(40081, `$in requires an array as a second argument, found: ${typeAlias(array)}`);
    return array.some((item: unknown) => compare(item, value) === 0);
  }),
  operator("$indexOfArray", 2, 4, (array, value, start = 0, end = MANY) => {
    if (isNil(array)) return null;
    if (!Array.isArray(array))
      throw new MongoError(
        40090,
        `$indexOfArray requires an array as a first argument, found: ${typeAlias(array)}`,
      );
    const last = Math.min(toNumber(end), array.length);
    for (let i = toNumber(start); i < last; i++) if (compare(array[i], value) === 0) return i;
    return -1;
  }),
  operator("$setUnion", 0, MANY, (...arrays) => {
    if (arrays.some(isNil)) return null;
    return sorted(byKey(arrays.flatMap((array) => arrayOf("$setUnion", array))).values());
  }),
  operator("$setIntersection", 0, MANY, (...arrays) => {
    if (arrays.some(isNil)) return null;
    const [first, ...others] = arrays.map((array) => byKey(arrayOf("$setIntersection", array)));
    if (!first) return [];
    return sorted(
      [...first].filter(([key]) => others.every((other) => other.has(key))).map(([, value]) => value),
    );
  }),
  operator("$setDifference", 2, 2, (a, b) => {
    if (isNil(a) || isNil(b)) return null;
    const without = byKey(arrayOf("$setDifference", b));
    return [...byKey(arrayOf("$setDifference", a))]
      .filter(([key]) => !without.has(key))
      .map(([, value]) => value);
  }),
  operator("$setIsSubset", 2, 2, (a, b) => {
    const all = byKey(arrayOf("$setIsSubset", b));
    return arrayOf("$setIsSubset", a).every((value) => all.has(valueKey(value)));
  }),
  operator("$setEquals", 2, MANY, (...arrays) => {
    const [first, ...others] = arrays.map((array) => byKey(arrayOf("$setEquals", array)));
    return others.every(
      (other) => other.size === first?.size && [...other.keys()].every((key) => first.has(key)),
    );
  }),
  namedOperator("$sortArray", ["input", "sortBy"], ({ input, sortBy: order }) => {
    if (isNil(input)) return null;
    if (!Array.isArray(input))
      throw new MongoError(
        2942504,
        `The input argument to $sortArray must be an array, but was of type: ${typeAlias(input)}`,
      );
    if (!isDocument(order)) return [...input].sort((a, b) => compare(a, b) * toNumber(order));
    return sortBy(input, (item: unknown) => (isDocument(item) ? item : {}), parseSort(order), compareStrings);
  }),
]);
