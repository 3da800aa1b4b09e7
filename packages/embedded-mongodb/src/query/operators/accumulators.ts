import { evalExpr } from "mingo/core";
import { add, divide } from "../../bson/arithmetic.js";
import { compare } from "../../bson/compare.js";
import { isNumeric } from "../../bson/values.js";
import { valueKey } from "../../storage/key-encoding.js";
import type { OperatorOptions } from "./arguments.js";

/** An accumulator in the form in which mingo calls it: all documents of the group at once. */
export type BsonAccumulator = (
  documents: unknown[],
  expression: unknown,
  options: OperatorOptions,
) => unknown;

interface Rooted {
  update(locals: { root: unknown }): unknown;
}

function canChangeRoot(options: unknown): options is Rooted {
  return typeof options === "object" && options !== null && "update" in options;
}

/** The expression's value for each document; as an expression operator the values are given already. */
function values(documents: unknown[], expression: unknown, options: OperatorOptions): unknown[] {
  if (expression === null || expression === undefined) return documents;
  if (typeof expression === "number") return documents.map(() => expression);
  return documents.map((document) => {
    if (canChangeRoot(options)) options.update({ root: document });
    return evalExpr(document, expression, options);
  });
}

const present = (value: unknown) => value !== null && value !== undefined;

function best(sign: number): BsonAccumulator {
  return (documents, expression, options) => {
    let found: unknown;
    for (const value of values(documents, expression, options)) {
      if (present(value) && (found === undefined || compare(value, found) * sign > 0)) found = value;
    }
    return found ?? null;
  };
}

/** Accumulators by BSON's arithmetic, order and equality. */
export const bsonAccumulators: Record<string, BsonAccumulator> = {
  $sum: (documents, expression, options) => {
    let total: unknown = 0;
    for (const value of values(documents, expression, options))
      if (isNumeric(value)) total = add(total, value);
    return total;
  },
  $avg: (documents, expression, options) => {
    const numbers = values(documents, expression, options).filter(isNumeric);
    if (numbers.length === 0) return null;
    return divide(
      numbers.reduce((all: unknown, value) => add(all, value), 0),
      numbers.length,
    );
  },
  $min: best(-1),
  $max: best(1),
  $push: (documents, expression, options) =>
    values(documents, expression, options).filter((value) => value !== undefined),
  $addToSet: (documents, expression, options) => {
    const found = new Map<string, unknown>();
    for (const value of values(documents, expression, options)) {
      if (value !== undefined) found.set(valueKey(value), value);
    }
    return [...found.values()];
  },
  $first: (documents, expression, options) => values(documents.slice(0, 1), expression, options)[0] ?? null,
  $last: (documents, expression, options) => values(documents.slice(-1), expression, options)[0] ?? null,
  $count: (documents) => documents.length,
};
