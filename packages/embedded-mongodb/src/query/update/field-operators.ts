import { Timestamp } from "bson";
import { add, bitwise, isInteger, multiply, zeroLike } from "../../bson/arithmetic.js";
import { compare } from "../../bson/compare.js";
import { isDocument, isNumeric, typeAlias } from "../../bson/values.js";
import { MongoError } from "../../errors.js";
import { stringCompareOf } from "../collation.js";
import { type Action, action, type Build } from "./action.js";
import { read, write } from "./visit.js";

const setLeaf = (build: Build): Action[] =>
  action(build, (container, key) => write(container, key, build.operand));

function numeric(build: Build, combine: (current: unknown, operand: unknown) => unknown): Action[] {
  const { operator, operand, path } = build;
  const verb = operator === "$inc" ? "increment" : "multiply";
  if (!isNumeric(operand))
    throw new MongoError(
      14,
      `Cannot ${verb} with non-numeric argument: {${path}: ${JSON.stringify(operand)}}`,
    );
  return action(build, (container, key) => {
    const current = read(container, key);
    if (current !== undefined && !isNumeric(current)) {
      throw new MongoError(
        14,
        `Cannot apply ${operator} to a value of non-numeric type. {_id: ${String(Array.isArray(container) ? "" : container._id)}} has the field '${key}' of non-numeric type ${typeAlias(current)}`,
      );
    }
    write(container, key, combine(current, operand));
  });
}

function extreme(build: Build, sign: number): Action[] {
  const strings = stringCompareOf(build.options.collation);
  return action(build, (container, key) => {
    const current = read(container, key);
    if (current === undefined || compare(build.operand, current, strings) * sign > 0)
      write(container, key, build.operand);
  });
}

function currentDate(build: Build): Action[] {
  const { operand } = build;
  const type = isDocument(operand) ? operand.$type : "date";
  if (operand !== true && operand !== false && !isDocument(operand)) {
    throw new MongoError(
      2,
      `${typeAlias(operand)} is not valid type for $currentDate. Please use a boolean ('true') or a $type expression ({$type: 'timestamp/date'}).`,
    );
  }
  if (type !== "date" && type !== "timestamp")
    throw new MongoError(
      2,
      "The '$type' string field is required to be 'date' or 'timestamp': {$currentDate: {field : {$type: 'date'}}}",
    );
  return action(build, (container, key) => {
    const now = new Date();
    write(
      container,
      key,
      type === "date" ? now : new Timestamp({ t: Math.floor(now.getTime() / 1000), i: 1 }),
    );
  });
}

function bitActions(build: Build): Action[] {
  const { operand, path } = build;
  if (!isDocument(operand))
    throw new MongoError(
      2,
      `The $bit modifier is not compatible with a ${typeAlias(operand)}. You must pass in an embedded document: {$bit: {field: {and/or/xor: #}}`,
    );
  for (const [operation, value] of Object.entries(operand)) {
    if (!["and", "or", "xor"].includes(operation))
      throw new MongoError(
        2,
        `The $bit modifier only supports 'and', 'or', and 'xor', not '${operation}' which is an unknown operator: {${path}: ${JSON.stringify(operand)}}`,
      );
    if (!isInteger(value))
      throw new MongoError(
        2,
        `The $bit modifier field must be an Integer(32/64 bit); a '${typeAlias(value)}' is not supported here: {${path}: ${JSON.stringify(operand)}}`,
      );
  }
  return action(build, (container, key) => {
    let current = read(container, key) ?? 0;
    if (!isInteger(current))
      throw new MongoError(
        2,
        `Cannot apply $bit to a value of non-integral type.{_id: ${String(Array.isArray(container) ? "" : container._id)}} has the field ${key} of non-integer type ${typeAlias(current)}`,
      );
    for (const [operation, value] of Object.entries(operand))
      current = bitwise(operation, current, value) ?? current;
    write(container, key, current);
  });
}

/** The operators on a single field. */
export const FIELD_OPERATORS: Record<string, (build: Build) => Action[]> = {
  $set: setLeaf,
  $setOnInsert: setLeaf,
  $unset: (build) =>
    action(
      build,
      (container, key) => {
        if (!Array.isArray(container)) delete container[key];
        else if (Number(key) < container.length) container[Number(key)] = null;
      },
      false,
    ),
  $inc: (build) =>
    numeric(build, (current, operand) => (current === undefined ? operand : add(current, operand))),
  $mul: (build) =>
    numeric(build, (current, operand) =>
      current === undefined ? zeroLike(operand) : multiply(current, operand),
    ),
  $min: (build) => extreme(build, -1),
  $max: (build) => extreme(build, 1),
  $currentDate: currentDate,
  $bit: bitActions,
};
