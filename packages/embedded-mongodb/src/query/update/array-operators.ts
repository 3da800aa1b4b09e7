import { isInteger } from "../../bson/arithmetic.js";
import { compare, equals } from "../../bson/compare.js";
import { isDocument, toNumber, typeAlias } from "../../bson/values.js";
import { MongoError } from "../../errors.js";
import { stringCompareOf } from "../collation.js";
import { compileFilter, compileValueTest, isOperatorDocument } from "../filter.js";
import { parseSort, sortBy } from "../sort.js";
import { type Action, action, type Build, type Container, type UpdateOptions } from "./action.js";
import { read, write } from "./visit.js";

function arrayAt(container: Container, key: string, operator: string, path: string): unknown[] | undefined {
  const current = read(container, key);
  if (current === undefined) return undefined;
  if (!Array.isArray(current)) {
    if (operator === "$pull" || operator === "$pullAll")
      throw new MongoError(2, `Cannot apply ${operator} to a non-array value`);
    if (operator === "$pop")
      throw new MongoError(
        14,
        `Path '${path}' contains an element of non-array type '${typeAlias(current)}'`,
      );
    if (operator === "$addToSet")
      throw new MongoError(
        2,
        `Cannot apply $addToSet to non-array field. Field named '${key}' has non-array type ${typeAlias(current)}`,
      );
    throw new MongoError(
      2,
      `The field '${path}' must be an array but is of type ${typeAlias(current)} in document {_id: ${String(Array.isArray(container) ? "" : container._id)}}`,
    );
  }
  return current;
}

function pushActions(build: Build): Action[] {
  const { operand, path, options } = build;
  const modified = isDocument(operand) && "$each" in operand ? operand : undefined;
  if (!modified) {
    return action(build, (container, key) =>
      write(container, key, [...(arrayAt(container, key, "$push", path) ?? []), operand]),
    );
  }
  const { $each: items, $position: position, $slice: slice, $sort: order, ...unknown } = modified;
  const stray = Object.keys(unknown)[0];
  if (stray) throw new MongoError(2, `Unrecognized clause in $push: ${stray}`);
  if (!Array.isArray(items))
    throw new MongoError(
      2,
      `The argument to $each in $push must be an array but it was of type: ${typeAlias(items)}`,
    );
  if (slice !== undefined && !isInteger(slice) && !Number.isInteger(toNumber(slice)))
    throw new MongoError(2, "The value for $slice must be an integer value");
  if (position !== undefined && !Number.isInteger(toNumber(position)))
    throw new MongoError(
      2,
      `The value for $position must be an integer value, not of type: ${typeAlias(position)}`,
    );
  if (order !== undefined && !isDocument(order) && toNumber(order) !== 1 && toNumber(order) !== -1) {
    throw new MongoError(2, "The $sort element value must be either 1 or -1");
  }
  return action(build, (container, key) => {
    const array = [...(arrayAt(container, key, "$push", path) ?? [])];
    const at = position === undefined ? array.length : toNumber(position);
    array.splice(at < 0 ? Math.max(array.length + at, 0) : at, 0, ...items);
    write(container, key, sliced(sortedArray(array, order, options), slice));
  });
}

function sortedArray(array: unknown[], order: unknown, options: UpdateOptions): unknown[] {
  if (order === undefined) return array;
  const strings = stringCompareOf(options.collation);
  if (!isDocument(order)) return array.sort((a, b) => compare(a, b, strings) * toNumber(order));
  return sortBy(array, (item) => (isDocument(item) ? item : {}), parseSort(order), strings);
}

function sliced(array: unknown[], slice: unknown): unknown[] {
  if (slice === undefined) return array;
  const count = toNumber(slice);
  return count < 0 ? array.slice(count) : array.slice(0, count);
}

function addToSetActions(build: Build): Action[] {
  const { operand, path, options } = build;
  let items: unknown[] = [operand];
  if (isDocument(operand) && "$each" in operand) {
    if (!Array.isArray(operand.$each))
      throw new MongoError(
        14,
        `The argument to $each in $addToSet must be an array but it was of type ${typeAlias(operand.$each)}`,
      );
    items = operand.$each;
  }
  const strings = stringCompareOf(options.collation);
  return action(build, (container, key) => {
    const array = [...(arrayAt(container, key, "$addToSet", path) ?? [])];
    for (const item of items) if (!array.some((known) => equals(known, item, strings))) array.push(item);
    write(container, key, array);
  });
}

function popActions(build: Build): Action[] {
  const end = toNumber(build.operand);
  if (end !== 1 && end !== -1)
    throw new MongoError(9, `$pop expects 1 or -1, found: ${String(build.operand)}`);
  return action(
    build,
    (container, key) => {
      const array = arrayAt(container, key, "$pop", build.path);
      if (end === 1) array?.pop();
      else array?.shift();
    },
    false,
  );
}

function pullActions(build: Build): Action[] {
  const { operator, operand, options } = build;
  let remove: (element: unknown) => boolean;
  if (operator === "$pullAll") {
    if (!Array.isArray(operand))
      throw new MongoError(2, `$pullAll requires an array argument but was given a ${typeAlias(operand)}`);
    remove = (element) => operand.some((item: unknown) => equals(item, element));
  } else if (isDocument(operand) && !isOperatorDocument(operand)) {
    const filter = compileFilter(operand, options);
    remove = (element) => isDocument(element) && filter.test(element);
  } else if (
    isOperatorDocument(operand) &&
    ["$and", "$or", "$nor", "$expr"].includes(Object.keys(operand)[0] ?? "")
  ) {
    const filter = compileFilter(operand, options);
    remove = (element) => isDocument(element) && filter.test(element);
  } else {
    remove = compileValueTest(operand, options);
  }
  return action(
    build,
    (container, key) => {
      const array = arrayAt(container, key, operator, build.path);
      if (array?.some(remove))
        write(
          container,
          key,
          array.filter((element) => !remove(element)),
        );
    },
    false,
  );
}

/** The operators on an array. */
export const ARRAY_OPERATORS: Record<string, (build: Build) => Action[]> = {
  $push: pushActions,
  $addToSet: addToSetActions,
  $pop: popActions,
  $pull: pullActions,
  $pullAll: pullActions,
};
