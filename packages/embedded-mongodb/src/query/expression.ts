import { Context, evalExpr, OpType } from "mingo/core";
import * as accumulators from "mingo/operators/accumulator";
import * as expressions from "mingo/operators/expression";
import { type Document, isDocument } from "../bson/values.js";
import { MongoError } from "../errors.js";
import type { CollationSpec } from "./collation.js";
import { bsonAccumulators } from "./operators/accumulators.js";
import { bsonExpressions } from "./operators/expressions.js";

/** Options that every evaluation of one command shares. */
export interface ExpressionOptions {
  readonly collation?: CollationSpec | undefined;
  readonly variables?: Document;
  /** Documents of a collection by name, for mingo's stages that join. */
  readonly collectionResolver?: (name: string) => Document[];
}

/** Functions of the language that would run foreign code or that mingo offers beyond MongoDB. */
const REFUSED = new Set(["$function", "$accumulator", "$where"]);

/** What mingo hands to operators: options of which the root document and the variables can be exchanged. */
export interface Computation {
  update(locals: { root?: unknown; variables?: Document; groupId?: unknown }): Computation;
}

function isComputation(value: unknown): value is Computation & EvaluationOptions {
  return (
    typeof value === "object" && value !== null && "update" in value && typeof value.update === "function"
  );
}

type EvaluationOptions = Parameters<typeof evalExpr>[2];

/** An operator of our own, by which mingo's internal option object is obtained: creating it anew for every document would copy all operators each time. */
const CAPTURE = "$__options";

/** mingo's operators, with those replaced that have to know BSON's types. */
export const context = Context.init({
  expression: {
    ...expressions,
    ...bsonExpressions,
    [CAPTURE]: (_document: unknown, _expression: unknown, options: unknown) => options,
  },
  accumulator: { ...accumulators, ...bsonAccumulators },
});

/** The option object for evaluating expressions of one command. */
export function computation(options: ExpressionOptions): Computation & EvaluationOptions {
  const captured: unknown = evalExpr(
    {},
    { [CAPTURE]: 1 },
    {
      context,
      idKey: "_id",
      processingMode: 0,
      failOnError: true,
      variables: options.variables ?? {},
      ...(options.collectionResolver ? { collectionResolver: options.collectionResolver } : {}),
      useStrictMode: true,
      // mingo's $setWindowFields needs its own $function; that of clients is refused before anything runs.
      scriptEnabled: true,
    },
  );
  if (!isComputation(captured)) throw new MongoError(1, "mingo did not hand over its options");
  // Without a root, mingo takes the document it is given; the one used for capturing must not stay.
  captured.update({ root: undefined });
  return captured;
}

/** Refuses foreign code anywhere inside the specification of a stage that mingo runs. */
export function refuseScripts(spec: unknown): void {
  if (Array.isArray(spec)) {
    for (const item of spec) refuseScripts(item);
  } else if (isDocument(spec)) {
    for (const [name, value] of Object.entries(spec)) {
      if (REFUSED.has(name)) throw new MongoError(168, `Unrecognized expression '${name}'`);
      refuseScripts(value);
    }
  }
}

/** Refuses unknown operators before a document is read, as MongoDB does when it parses an expression. */
export function checkExpression(expression: unknown): void {
  if (Array.isArray(expression)) {
    for (const item of expression) checkExpression(item);
    return;
  }
  if (!isDocument(expression)) return;
  const names = Object.keys(expression);
  const [first] = names;
  if (first?.startsWith("$")) {
    if (names.length > 1) {
      throw new MongoError(
        15983,
        `An object representing an expression must have exactly one field: ${JSON.stringify(expression)}`,
      );
    }
    if (first === "$literal") return;
    const known =
      context.getOperator(OpType.EXPRESSION, first) ?? context.getOperator(OpType.ACCUMULATOR, first);
    if (!known || REFUSED.has(first)) throw new MongoError(168, `Unrecognized expression '${first}'`);
  }
  for (const value of Object.values(expression)) checkExpression(value);
}

/** An aggregation expression as a function of a document; undefined means missing. */
export function compileExpression(
  expression: unknown,
  options: ExpressionOptions,
): (document: Document) => unknown {
  checkExpression(expression);
  if (typeof expression === "string" && /^\$[^$.]+$/.test(expression)) {
    const name = expression.slice(1);
    return (document) => document[name];
  }
  const compute = computation(options);
  return (document) => {
    compute.update({ root: document });
    return evalExpr(document, expression, compute);
  };
}
