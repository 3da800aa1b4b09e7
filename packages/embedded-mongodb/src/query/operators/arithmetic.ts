import { Decimal128, Long } from "bson";
import * as mingo from "mingo/operators/expression/arithmetic";
import * as mingoTrigonometry from "mingo/operators/expression/trignometry";
import { add, divide, multiply, negate, remainder, roundTo } from "../../bson/arithmetic.js";
import { compare } from "../../bson/compare.js";
import { asDouble, isNumeric, toNumber, typeAlias } from "../../bson/values.js";
import { MongoError } from "../../errors.js";
import { type BsonOperator, isNil, operator } from "./arguments.js";

const MANY = Number.POSITIVE_INFINITY;

function checked(name: string, value: unknown): void {
  if (!isNumeric(value))
    throw new MongoError(14, `${name} only supports numeric types, not ${typeAlias(value)}`);
}

function sum(...values: unknown[]): unknown {
  if (values.some(isNil)) return null;
  const dates = values.filter((value) => value instanceof Date);
  if (dates.length > 1) throw new MongoError(16612, "only one date allowed in an $add expression");
  const numbers = values.filter((value) => !(value instanceof Date));
  for (const value of numbers) checked("$add", value);
  const total = numbers.reduce((all: unknown, value) => add(all, value), 0);
  const [date] = dates;
  return date instanceof Date ? new Date(date.getTime() + Math.round(toNumber(total))) : total;
}

function difference(a: unknown, b: unknown): unknown {
  if (isNil(a) || isNil(b)) return null;
  if (a instanceof Date && b instanceof Date) return Long.fromNumber(a.getTime() - b.getTime());
  if (a instanceof Date && isNumeric(b)) return new Date(a.getTime() - Math.round(toNumber(b)));
  if (!isNumeric(a) || !isNumeric(b))
    throw new MongoError(14, `can't $subtract ${typeAlias(b)} from ${typeAlias(a)}`);
  return add(a, negate(b));
}

/** Numbers by BSON's types: what is whole stays whole, decimals stay decimals. */
export const arithmetic: Record<string, BsonOperator> = Object.fromEntries([
  ...functions({ ...mingo, ...mingoTrigonometry }),
  operator("$add", 0, MANY, sum),
  operator("$subtract", 2, 2, difference),
  operator("$multiply", 0, MANY, (...values) => {
    if (values.some(isNil)) return null;
    for (const value of values) checked("$multiply", value);
    return values.reduce((all: unknown, value) => multiply(all, value), 1);
  }),
  operator("$divide", 2, 2, (a, b) => {
    if (isNil(a) || isNil(b)) return null;
    if (!isNumeric(a) || !isNumeric(b))
      throw new MongoError(
        14,
        `$divide only supports numeric types, not ${typeAlias(a)} and ${typeAlias(b)}`,
      );
    return divide(a, b);
  }),
  operator("$mod", 2, 2, (a, b) => {
    if (isNil(a) || isNil(b)) return null;
    if (!isNumeric(a) || !isNumeric(b))
      throw new MongoError(
        16611,
        `$mod only supports numeric types, not ${typeAlias(a)} and ${typeAlias(b)}`,
      );
    return remainder(a, b);
  }),
  operator("$abs", 1, 1, (value) => {
    if (isNil(value)) return null;
    checked("$abs", value);
    return compare(value, 0) < 0 ? negate(value) : value;
  }),
  ...(["$ceil", "$floor"] as const).map((name) =>
    operator(name, 1, 1, (value) => {
      if (isNil(value)) return null;
      checked(name, value);
      return roundTo(value, 0, name === "$ceil" ? "up" : "down");
    }),
  ),
  ...(["$round", "$trunc"] as const).map((name) =>
    operator(name, 1, 2, (value, place = 0) => {
      if (isNil(value) || isNil(place)) return null;
      checked(name, value);
      return roundTo(value, toNumber(place), name === "$round" ? "even" : "zero");
    }),
  ),
]);

/** The remaining functions give doubles: mingo computes them on plain numbers. */
function functions(operators: object): [string, BsonOperator][] {
  return Object.entries(operators).flatMap(([name, run]: [string, unknown]): [string, BsonOperator][] => {
    if (typeof run !== "function") return [];
    return [
      operator(name, 0, 2, (...values) => {
        const [first] = values;
        if (values.some(isNil)) return null;
        for (const value of values) checked(name, value);
        const plain: unknown = Reflect.apply(run, undefined, [
          {},
          values.length > 1 ? values.map(toNumber) : toNumber(first),
          {},
        ]);
        if (typeof plain !== "number") return plain;
        return values.some((value) => value instanceof Decimal128)
          ? Decimal128.fromString(String(plain))
          : asDouble(plain);
      }),
    ];
  });
}
