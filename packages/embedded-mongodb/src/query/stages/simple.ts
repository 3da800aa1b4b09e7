import { type Document, getField, isDocument, setField, typeAlias } from "../../bson/values.js";
import { MongoError } from "../../errors.js";
import { compileExpression, type ExpressionOptions } from "../expression.js";
import { isOperatorDocument } from "../filter.js";
import { compileProjection } from "../projection.js";

/** Stages that turn one document into one; also what an update pipeline may contain. Undefined for other stages. */
export function simpleStage(
  name: string,
  spec: unknown,
  options: ExpressionOptions,
): ((document: Document) => Document) | undefined {
  switch (name) {
    case "$addFields":
    case "$set":
      return addFields(name, spec, options);
    case "$project": {
      if (!isDocument(spec)) throw new MongoError(15969, "$project specification must be an object");
      if (Object.keys(spec).length === 0)
        throw new MongoError(51272, "projection specification must have at least one field");
      const projection = compileProjection(spec, { ...options, stage: true });
      return (document) => projection.apply(document);
    }
    case "$unset": {
      const paths = Array.isArray(spec) ? spec : [spec];
      if (paths.length === 0 || paths.some((path) => typeof path !== "string" || path === "")) {
        throw new MongoError(
          31002,
          "$unset specification must be a string or an array containing only string values",
        );
      }
      const projection = compileProjection(Object.fromEntries(paths.map((path) => [String(path), 0])), {
        ...options,
        stage: true,
      });
      return (document) => projection.apply(document);
    }
    case "$replaceRoot":
    case "$replaceWith": {
      if (name === "$replaceRoot" && !(isDocument(spec) && "newRoot" in spec))
        throw new MongoError(40231, "no newRoot specified for the $replaceRoot stage");
      const expression = name === "$replaceRoot" && isDocument(spec) ? spec.newRoot : spec;
      const compute = compileExpression(expression, options);
      return (document) => {
        const value = compute(document);
        if (!isDocument(value)) {
          throw new MongoError(
            40228,
            `'newRoot' expression must evaluate to an object, but resulting value was of type: ${typeAlias(value)}`,
          );
        }
        return value;
      };
    }
  }
  return undefined;
}

interface Assignment {
  path: readonly string[];
  compute: (document: Document) => unknown;
}

function addFields(
  stage: string,
  spec: unknown,
  options: ExpressionOptions,
): (document: Document) => Document {
  if (!isDocument(spec))
    throw new MongoError(40272, `${stage} specification stage must be an object, got ${typeAlias(spec)}`);
  const assignments: Assignment[] = [];
  const add = (path: readonly string[], value: unknown) => {
    if (isDocument(value) && !isOperatorDocument(value) && Object.keys(value).length > 0) {
      for (const [name, sub] of Object.entries(value)) add([...path, name], sub);
    } else {
      assignments.push({ path, compute: compileExpression(value, options) });
    }
  };
  for (const [path, value] of Object.entries(spec)) {
    if (path === "" || path.startsWith("$"))
      throw new MongoError(
        16410,
        `FieldPath field names may not start with '$'. Consider using $getField or $setField.`,
      );
    add(path.split("."), value);
  }
  return (document) => {
    let result = document;
    for (const { path, compute } of assignments) result = assign(result, path, 0, compute(document));
    return result;
  };
}

/** Sets a path in a copy, going into every element of arrays on the way; a missing value removes the field. */
function assign(source: Document, path: readonly string[], at: number, value: unknown): Document {
  const name = path[at] ?? "";
  const copy = { ...source };
  if (at === path.length - 1) {
    if (value === undefined) delete copy[name];
    else setField(copy, name, value);
    return copy;
  }
  setField(copy, name, assignInto(getField(source, name), path, at + 1, value));
  return copy;
}

function assignInto(holder: unknown, path: readonly string[], at: number, value: unknown): unknown {
  if (Array.isArray(holder)) return holder.map((item: unknown) => assignInto(item, path, at, value));
  return assign(isDocument(holder) ? holder : {}, path, at, value);
}
