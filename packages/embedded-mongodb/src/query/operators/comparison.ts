import { evalExpr } from "mingo/core";
import { compare } from "../../bson/compare.js";
import { isDocument, isTruthy } from "../../bson/values.js";
import { MongoError } from "../../errors.js";
import { type BsonOperator, isNil, operator } from "./arguments.js";

/** Comparison, truth and conditions by BSON's order and truth. */
export const comparison: Record<string, BsonOperator> = Object.fromEntries([
  operator("$cmp", 2, 2, (a, b) => compare(a, b)),
  operator("$eq", 2, 2, (a, b) => compare(a, b) === 0),
  operator("$ne", 2, 2, (a, b) => compare(a, b) !== 0),
  operator("$gt", 2, 2, (a, b) => compare(a, b) > 0),
  operator("$gte", 2, 2, (a, b) => compare(a, b) >= 0),
  operator("$lt", 2, 2, (a, b) => compare(a, b) < 0),
  operator("$lte", 2, 2, (a, b) => compare(a, b) <= 0),
  operator("$not", 1, 1, (value) => !isTruthy(value)),
  lazy("$and", (list, value) => list.every((item) => isTruthy(value(item)))),
  lazy("$or", (list, value) => list.some((item) => isTruthy(value(item)))),
  lazy("$ifNull", (list, value) => {
    if (list.length < 2)
      throw new MongoError(1257300, `$ifNull needs at least two arguments, had: ${list.length}`);
    for (const item of list.slice(0, -1)) {
      const found = value(item);
      if (!isNil(found)) return found;
    }
    return value(list.at(-1));
  }),
  [
    "$cond",
    (document: unknown, expression: unknown, options: Parameters<BsonOperator>[2]) => {
      const parts: unknown[] = Array.isArray(expression)
        ? expression
        : isDocument(expression)
          ? [expression.if, expression.then, expression.else]
          : [];
      if (parts.length !== 3) throw new MongoError(17080, "Expression $cond takes exactly 3 arguments");
      return evalExpr(
        document,
        isTruthy(evalExpr(document, parts[0], options)) ? parts[1] : parts[2],
        options,
      );
    },
  ],
  [
    "$switch",
    (document: unknown, expression: unknown, options: Parameters<BsonOperator>[2]) => {
      const branches =
        isDocument(expression) && Array.isArray(expression.branches) ? expression.branches : [];
      if (branches.length === 0) throw new MongoError(40068, "$switch requires at least one branch.");
      for (const branch of branches) {
        if (!isDocument(branch)) throw new MongoError(40062, "$switch expected each branch to be an object");
        if (isTruthy(evalExpr(document, branch.case, options)))
          return evalExpr(document, branch.then, options);
      }
      if (!isDocument(expression) || !("default" in expression)) {
        throw new MongoError(
          40066,
          "$switch could not find a matching branch for an input, and no default was specified.",
        );
      }
      return evalExpr(document, expression.default, options);
    },
  ],
]);

/** An operator that stops at the first argument that decides. */
function lazy(
  name: string,
  run: (list: unknown[], value: (expression: unknown) => unknown) => unknown,
): [string, BsonOperator] {
  return [
    name,
    (document, expression, options) =>
      run(Array.isArray(expression) ? expression : [expression], (item) => evalExpr(document, item, options)),
  ];
}
