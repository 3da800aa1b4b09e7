import { evalExpr } from "mingo/core";
import { isDocument } from "../../bson/values.js";
import { MongoError } from "../../errors.js";

/** mingo's options; opaque here, only handed back to it. */
export type OperatorOptions = Parameters<typeof evalExpr>[2];
/** An operator in the form in which mingo calls it: with its arguments not yet evaluated. */
export type BsonOperator = (document: unknown, expression: unknown, options: OperatorOptions) => unknown;

/** An operator with positional arguments, evaluated before it runs; the number of them is checked. */
export function operator(
  name: string,
  least: number,
  most: number,
  run: (...values: unknown[]) => unknown,
): [string, BsonOperator] {
  return [
    name,
    (document, expression, options) => {
      const given: unknown[] = Array.isArray(expression) ? expression : [expression];
      if (given.length < least || given.length > most) {
        const wanted =
          least === most ? `exactly ${least} arguments` : `at least ${least} arguments, and at most ${most}`;
        throw new MongoError(16020, `Expression ${name} takes ${wanted}. ${given.length} were passed in.`);
      }
      return run(...given.map((argument) => evalExpr(document, argument, options)));
    },
  ];
}

/** An operator with named arguments, evaluated before it runs. */
export function namedOperator(
  name: string,
  fields: readonly string[],
  run: (values: Record<string, unknown>) => unknown,
): [string, BsonOperator] {
  return [
    name,
    (document, expression, options) => {
      if (!isDocument(expression)) throw new MongoError(18628, `${name} requires an object as its argument`);
      const stray = Object.keys(expression).find((field) => !fields.includes(field));
      if (stray !== undefined) throw new MongoError(18629, `Unrecognized argument to ${name}: ${stray}`);
      return run(
        Object.fromEntries(
          Object.entries(expression).map(([field, value]) => [field, evalExpr(document, value, options)]),
        ),
      );
    },
  ];
}

export function isNil(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}
