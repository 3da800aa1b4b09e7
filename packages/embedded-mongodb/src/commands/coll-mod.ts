import { equals } from "../bson/compare.js";
import { type Document, isDocument, isTruthy, toNumber } from "../bson/values.js";
import { MongoError } from "../errors.js";
import { compileFilter } from "../query/filter.js";
import { type CommandContext, collectionName, findCollection } from "./command.js";

export function collMod(context: CommandContext): Document {
  const { command, engine } = context;
  const collection = findCollection(context);
  if (!collection) throw new MongoError(26, `ns does not exist: ${context.db}.${collectionName(context)}`);
  const options = { ...collection.options };
  if (command.validator !== undefined) {
    if (!isDocument(command.validator))
      throw new MongoError(14, "BSON field 'collMod.validator' is the wrong type, expected type 'object'");
    compileFilter(command.validator);
    options.validator = command.validator;
  }
  for (const [field, allowed] of [
    ["validationLevel", ["off", "moderate", "strict"]],
    ["validationAction", ["error", "warn"]],
  ] as const) {
    const value = command[field];
    if (value === undefined) continue;
    if (!allowed.some((one) => one === value))
      throw new MongoError(
        2,
        `Enumeration value '${String(value)}' for field '${field}' is not a valid value.`,
      );
    options[field] = value;
  }
  const reply = isDocument(command.index) ? changeIndex(context, command.index) : {};
  engine.setOptions(collection, options);
  return reply;
}

function changeIndex(context: CommandContext, spec: Document): Document {
  const collection = findCollection(context);
  const index = [...(collection?.indexes.values() ?? [])].find(({ definition }) =>
    spec.name === undefined ? equals(definition.spec.key, spec.keyPattern) : definition.name === spec.name,
  );
  if (!collection || !index) throw new MongoError(27, `cannot find index for ns ${collection?.namespace}`);
  const changed: Document = { ...index.definition.spec };
  const reply: Document = {};
  if (spec.expireAfterSeconds !== undefined) {
    reply.expireAfterSeconds_old = changed.expireAfterSeconds;
    reply.expireAfterSeconds_new = toNumber(spec.expireAfterSeconds);
    changed.expireAfterSeconds = toNumber(spec.expireAfterSeconds);
  }
  if (spec.hidden !== undefined) {
    reply.hidden_old = isTruthy(changed.hidden);
    reply.hidden_new = isTruthy(spec.hidden);
    if (isTruthy(spec.hidden)) changed.hidden = true;
    else delete changed.hidden;
  }
  context.engine.respecifyIndex(collection, index, changed);
  return reply;
}
