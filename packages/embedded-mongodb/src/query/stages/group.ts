import { OpType } from "mingo/core";
import { type Document, isDocument } from "../../bson/values.js";
import { MongoError } from "../../errors.js";
import { valueKey } from "../../storage/key-encoding.js";
import { collationKeyOf } from "../collation.js";
import {
  checkExpression,
  compileExpression,
  computation,
  type ExpressionOptions,
  context as operators,
} from "../expression.js";

/** $group: partitions by the value of `_id`, then computes one field for each accumulator. */
export function groupStage(
  spec: unknown,
  options: ExpressionOptions,
): (input: Iterable<Document>) => Iterable<Document> {
  if (!isDocument(spec)) throw new MongoError(15947, "a group's fields must be specified in an object");
  if (!("_id" in spec)) throw new MongoError(15955, "a group specification must include an _id");
  const key = collationKeyOf(options.collation);
  const { _id, ...accumulators } = spec;
  const idOf = compileExpression(_id, options);
  const fields = accumulate(accumulators, options);
  return function* (input) {
    const groups = new Map<string, { id: unknown; documents: Document[] }>();
    for (const document of input) {
      const id = idOf(document) ?? null;
      const text = valueKey(id, key);
      const group = groups.get(text);
      if (group) group.documents.push(document);
      else groups.set(text, { id, documents: [document] });
    }
    for (const { id, documents } of groups.values()) yield { _id: id, ...fields(documents, id) };
  };
}

/** Computes the accumulators of an output specification for the documents of one group. */
export function accumulate(
  output: Document,
  options: ExpressionOptions,
): (documents: Document[], id: unknown) => Document {
  const fields = Object.entries(output).map(([name, spec]) => ({ name, ...accumulatorOf(name, spec) }));
  const compute = computation(options);
  return (documents, id) => {
    const result: Document = {};
    for (const { name, run, expression } of fields) {
      compute.update({ root: null, groupId: id });
      result[name] = run(documents, expression, compute);
    }
    return result;
  };
}

function accumulatorOf(
  field: string,
  spec: unknown,
): { run: (documents: Document[], expression: unknown, options: unknown) => unknown; expression: unknown } {
  if (field.includes(".")) throw new MongoError(40235, `The field name '${field}' cannot contain '.'`);
  if (!isDocument(spec)) throw new MongoError(40234, `The field '${field}' must be an accumulator object`);
  const [name, ...others] = Object.keys(spec);
  if (name === undefined || others.length > 0)
    throw new MongoError(40238, `The field '${field}' must specify one accumulator`);
  const accumulator = name === "$accumulator" ? null : operators.getOperator(OpType.ACCUMULATOR, name);
  if (!accumulator) throw new MongoError(15952, `unknown group operator '${name}'`);
  const expression = spec[name];
  checkExpression(expression);
  return { run: (documents, argument, options) => accumulator(documents, argument, options), expression };
}
