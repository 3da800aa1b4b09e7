import { equals } from "../../bson/compare.js";
import { type Document, isDocument } from "../../bson/values.js";
import { MongoError } from "../../errors.js";
import type { ExpressionOptions } from "../expression.js";
import { simpleStage } from "../stages/simple.js";

const ALLOWED = new Set(["$addFields", "$set", "$project", "$unset", "$replaceRoot", "$replaceWith"]);

/** An update written as a pipeline: stages that turn one document into one. */
export function compileUpdatePipeline(
  pipeline: readonly unknown[],
  options: ExpressionOptions,
): (document: Document) => Document {
  const stages = pipeline.map((stage) => {
    const [name] = isDocument(stage) ? Object.keys(stage) : [];
    if (!isDocument(stage) || name === undefined || Object.keys(stage).length !== 1) {
      throw new MongoError(40323, "A pipeline stage specification object must contain exactly one field.");
    }
    if (!ALLOWED.has(name)) throw new MongoError(72, `${name} is not allowed to be used within an update`);
    const apply = simpleStage(name, stage[name], options);
    if (!apply) throw new MongoError(40324, `Unrecognized pipeline stage name: '${name}'`);
    return apply;
  });
  return (document) => {
    const id = document._id;
    let result = document;
    for (const stage of stages) result = stage(result);
    if (result._id === undefined && id !== undefined) result = { _id: id, ...result };
    if (id !== undefined && !equals(result._id, id)) {
      throw new MongoError(
        66,
        "Performing an update on the path '_id' would modify the immutable field '_id'",
      );
    }
    return result;
  };
}
