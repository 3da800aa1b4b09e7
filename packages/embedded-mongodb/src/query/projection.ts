import {
  type Document,
  getField,
  isDocument,
  isNumeric,
  isTruthy,
  setField,
  toNumber,
} from "../bson/values.js";
import { MongoError } from "../errors.js";
import { compileExpression, type ExpressionOptions } from "./expression.js";
import { compileFilter, compileValueTest, type Filter, isOperatorDocument } from "./filter.js";

/** Turns a document into what the client asked for. */
export interface Projection {
  apply(document: Document): Document;
}

interface Node {
  kind: "include" | "exclude" | "compute" | "slice" | "elemMatch" | "branch";
  children: Map<string, Node>;
  compute?: (document: Document) => unknown;
  slice?: (array: unknown[]) => unknown[];
  element?: (value: unknown) => boolean;
}

const branch = (): Node => ({ kind: "branch", children: new Map() });

export interface ProjectionOptions extends ExpressionOptions {
  /** For the positional projection `path.$`: the query whose match it shows. */
  readonly filter?: Filter | undefined;
  /** In a $project stage, `$slice` and `$elemMatch` are expressions and computed fields make it inclusive. */
  readonly stage?: boolean;
}

/** Compiles a projection of find, findAndModify or $project. */
export function compileProjection(spec: Document, options: ProjectionOptions): Projection {
  const root = branch();
  let inclusive: boolean | undefined;
  let showId = true;
  let positional: string | undefined;
  let idComputed = false;
  const decide = (includes: boolean, path: string) => {
    if (inclusive !== undefined && inclusive !== includes) {
      throw includes
        ? new MongoError(31253, `Cannot do inclusion on field ${path} in exclusion projection`)
        : new MongoError(31254, `Cannot do exclusion on field ${path} in inclusion projection`);
    }
    inclusive = includes;
  };
  const add = (path: string, value: unknown): void => {
    if (path.endsWith(".$") && !options.stage) {
      if (positional !== undefined)
        throw new MongoError(31276, "Cannot specify more than one positional projection per query.");
      positional = path.slice(0, -2);
      decide(true, path);
      place(root, positional, { kind: "include", children: new Map() }, path);
      return;
    }
    if (typeof value === "boolean" || isNumeric(value)) {
      const includes = isTruthy(value);
      if (path === "_id") {
        showId = includes;
        if (includes && inclusive === undefined && Object.keys(spec).length === 1) inclusive = true;
        return;
      }
      decide(includes, path);
      place(root, path, { kind: includes ? "include" : "exclude", children: new Map() }, path);
      return;
    }
    if (isDocument(value) && !isOperatorDocument(value)) {
      const entries = Object.entries(value);
      if (entries.length === 0)
        throw new MongoError(
          51270,
          "An empty sub-projection is not a valid value. Found empty object at path",
        );
      for (const [name, sub] of entries) add(`${path}.${name}`, sub);
      return;
    }
    if (isDocument(value) && !options.stage && "$slice" in value && isSlice(value.$slice)) {
      place(root, path, { kind: "slice", children: new Map(), slice: sliceOf(value.$slice) }, path);
      return;
    }
    if (isDocument(value) && !options.stage && "$elemMatch" in value) {
      place(
        root,
        path,
        { kind: "elemMatch", children: new Map(), element: elementTest(value.$elemMatch, options) },
        path,
      );
      if (inclusive === undefined) inclusive = true;
      return;
    }
    if (path === "_id") idComputed = true;
    else if (inclusive === false)
      throw new MongoError(31252, `Cannot use expression other than $meta in exclusion projection`);
    else inclusive = true;
    place(
      root,
      path,
      { kind: "compute", children: new Map(), compute: compileExpression(value, options) },
      path,
    );
  };
  for (const [path, value] of Object.entries(spec)) add(path, value);
  const included =
    inclusive ??
    (idComputed || (showId && Object.keys(spec).length > 0 && "_id" in spec && root.children.size === 0));
  if (showId && !idComputed) {
    if (included && !root.children.has("_id"))
      root.children = new Map([["_id", { kind: "include", children: new Map() }], ...root.children]);
  } else if (!showId && !included) {
    place(root, "_id", { kind: "exclude", children: new Map() }, "_id");
  }
  const { filter } = options;
  return {
    apply(document) {
      const result = shape(document, root, included, document);
      if (positional !== undefined && filter) keepMatched(result, positional, document, filter);
      return result;
    },
  };
}

function place(root: Node, path: string, leaf: Node, whole: string): void {
  const segments = path.split(".");
  let node = root;
  for (const [i, segment] of segments.entries()) {
    if (segment === "") throw new MongoError(40353, "FieldPath must not end with a '.'.");
    if (
      segment.startsWith("$") &&
      leaf.kind !== "compute" &&
      segment !== "$id" &&
      segment !== "$ref" &&
      segment !== "$db"
    ) {
      throw new MongoError(
        16410,
        "FieldPath field names may not start with '$'. Consider using $getField or $setField.",
      );
    }
    const known = node.children.get(segment);
    if (i === segments.length - 1) {
      if (known) throw new MongoError(31250, `Path collision at ${whole}`);
      node.children.set(segment, leaf);
      return;
    }
    if (known && known.kind !== "branch") {
      throw new MongoError(
        31249,
        `Path collision at ${whole} remaining portion ${segments.slice(i + 1).join(".")}`,
      );
    }
    const next = known ?? branch();
    node.children.set(segment, next);
    node = next;
  }
}

function isSlice(value: unknown): boolean {
  return isNumeric(value) || (Array.isArray(value) && value.every(isNumeric));
}

function sliceOf(spec: unknown): (array: unknown[]) => unknown[] {
  if (!Array.isArray(spec)) {
    const count = toNumber(spec);
    return (array) => (count < 0 ? array.slice(count) : array.slice(0, count));
  }
  const skip = toNumber(spec[0]);
  const limit = toNumber(spec[1]);
  if (!(limit > 0)) throw new MongoError(28729, "$slice limit must be positive");
  return (array) => {
    const from = skip < 0 ? Math.max(array.length + skip, 0) : skip;
    return array.slice(from, from + limit);
  };
}

function elementTest(condition: unknown, options: ProjectionOptions): (value: unknown) => boolean {
  if (!isDocument(condition)) throw new MongoError(31274, "elemMatch: Invalid argument, object required");
  if (isOperatorDocument(condition)) return compileValueTest(condition, options);
  const filter = compileFilter(condition, options);
  return (value) => isDocument(value) && filter.test(value);
}

/** Applies one level of the projection to a document. */
function shape(source: Document, node: Node, inclusive: boolean, root: Document): Document {
  const result: Document = {};
  for (const [name, value] of Object.entries(source)) {
    const child = node.children.get(name);
    if (!child) {
      if (!inclusive) setField(result, name, value);
      continue;
    }
    const shaped = shapeValue(value, child, inclusive, root);
    if (shaped !== undefined) setField(result, name, shaped);
  }
  for (const [name, child] of node.children) {
    if (child.kind === "compute") {
      const value = child.compute?.(root);
      if (value !== undefined) setField(result, name, value);
      else delete result[name];
    } else if (child.kind === "branch" && computes(child) && getField(result, name) === undefined) {
      setField(result, name, shape({}, child, inclusive, root));
    }
  }
  return result;
}

function computes(node: Node): boolean {
  return node.kind === "compute" || [...node.children.values()].some(computes);
}

function shapeValue(value: unknown, node: Node, inclusive: boolean, root: Document): unknown {
  switch (node.kind) {
    case "include":
      return value;
    case "exclude":
    case "compute":
      return undefined;
    case "slice":
      return Array.isArray(value) ? node.slice?.(value) : value;
    case "elemMatch": {
      if (!Array.isArray(value)) return undefined;
      const found = value.findIndex((item: unknown) => node.element?.(item));
      return found < 0 ? undefined : [value[found]];
    }
  }
  if (isDocument(value)) return shape(value, node, inclusive, root);
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown) => {
      const shaped = shapeValue(item, node, inclusive, root);
      return shaped === undefined ? [] : [shaped];
    });
  }
  if (computes(node)) return shape({}, node, inclusive, root);
  return inclusive ? undefined : value;
}

/** The positional projection: of the array at the path only the element that the query matched. */
function keepMatched(result: Document, path: string, document: Document, filter: Filter): void {
  const details: { position?: number } = {};
  filter.test(document, details);
  const segments = path.split(".");
  let holder: unknown = result;
  for (const [i, segment] of segments.entries()) {
    if (!isDocument(holder)) return;
    const value = getField(holder, segment);
    if (Array.isArray(value)) {
      if (details.position === undefined) {
        throw new MongoError(
          51246,
          "Executor error during find command :: caused by :: positional operator '.$' couldn't find a matching element in the array",
        );
      }
      setField(holder, segment, value.slice(details.position, details.position + 1));
      return;
    }
    if (i < segments.length - 1) holder = value;
  }
}
