import { ObjectId } from "bson";
import { checkEncoded } from "../bson/check.js";
import { decodeValue, valueSize } from "../bson/decode.js";
import { assembleDocument, checkSize, encode } from "../bson/encode.js";
import { findField } from "../bson/encoded.js";
import { type Document, isDocument, typeAlias } from "../bson/values.js";
import { asMongoError, MongoError } from "../errors.js";
import { type Eventual, recover } from "../eventual.js";
import { compileFilter } from "../query/filter.js";
import { compileJsonSchema } from "../query/json-schema.js";
import type { Collection } from "../storage/collection.js";
import { attempt } from "./attempt.js";
import type { CommandContext } from "./command.js";

/** Runs the statements of a write command; errors are gathered, and end an ordered command. */
export function runStatements(
  context: CommandContext,
  statements: readonly unknown[],
  run: (statement: unknown, index: number) => void,
): Eventual<Document[]> {
  if (statements.length === 0)
    throw new MongoError(16, "Write batch sizes must be between 1 and 100000. Got 0 operations.");
  const ordered = context.command.ordered !== false;
  const writeErrors: Document[] = [];
  const writeErrorOf = statementFailure(context);
  const runFrom = (first: number): Eventual<Document[]> => {
    for (let index = first; index < statements.length; index++) {
      if (ordered && writeErrors.length > 0) break;
      const done = recover(
        () => attempt(() => run(statements[index], index)),
        (error) => void writeErrors.push(writeErrorOf(error, index)),
      );
      if (done instanceof Promise) return done.then(() => runFrom(index + 1));
    }
    return writeErrors;
  };
  return runFrom(0);
}

/**
 * What a failed statement is answered with, beside the others of its command. Throws if they have failed with it: a
 * transaction fails as a whole, and so does a command if its commit is lost.
 */
export function statementFailure({
  view,
  engine,
}: CommandContext): (error: unknown, index: number) => Document {
  const { lost } = engine.commits;
  return (error, index) => {
    const failure = asMongoError(error);
    if (view.transaction || engine.commits.lost !== lost) throw failure;
    return failure.toWriteError(index);
  };
}

export function withErrors(reply: Document, writeErrors: readonly Document[]): Document {
  return writeErrors.length === 0 ? reply : { ...reply, writeErrors: [...writeErrors] };
}

const ID = Buffer.from("_id");
/** Where the first element of a document begins. */
const FIRST = 4;

/** A document as it is stored: well-formed, with an `_id`, and that first. */
export function prepareInsert(given: Buffer): Buffer {
  checkSize(given);
  checkEncoded(given);
  const start = findField(given, 0, ID);
  const fields = given.subarray(FIRST, -1);
  if (start < 0) {
    const complete = assembleDocument([encode({ _id: new ObjectId() }).subarray(FIRST, -1), fields]);
    checkSize(complete);
    return complete;
  }
  const type = given.readUInt8(start);
  const value = start + ID.length + 2;
  checkId(decodeValue(given, type, value));
  if (start === FIRST) return isAlone(given) ? given : Buffer.from(given);
  const end = value + valueSize(type, given, value);
  return assembleDocument([
    given.subarray(start, end),
    given.subarray(FIRST, start),
    given.subarray(end, -1),
  ]);
}

/** True if hardly anything else is kept in memory with these bytes: not the message of many documents they came in. */
function isAlone(given: Buffer): boolean {
  return given.buffer.byteLength < given.length * 1.25;
}

export function checkId(id: unknown): void {
  const type = typeAlias(id);
  if (type === "array" || type === "regex")
    throw new MongoError(53, `The '_id' value cannot be of type ${type}`);
  if (isDocument(id)) {
    const dollar = Object.keys(id).find(
      (name) => name.startsWith("$") && !["$ref", "$id", "$db"].includes(name),
    );
    if (dollar)
      throw new MongoError(
        52,
        `_id fields may not contain '$'-prefixed fields: ${dollar} is not valid for storage.`,
      );
  }
}

/** Throws 121 if a document breaks the collection's rules. */
export type Validator = (document: Document) => void;

/** The collection's validator as a check that throws 121; undefined if there is none or it is bypassed. */
export function validatorOf(context: CommandContext, collection: Collection): Validator | undefined {
  const { validator, validationLevel, validationAction } = collection.options;
  if (!isDocument(validator) || Object.keys(validator).length === 0) return undefined;
  if (
    validationLevel === "off" ||
    validationAction === "warn" ||
    context.command.bypassDocumentValidation === true
  )
    return undefined;
  const filter = compileFilter(validator);
  const schema = validator.$jsonSchema === undefined ? undefined : compileJsonSchema(validator.$jsonSchema);
  return (document) => {
    if (filter.test(document)) return;
    const violation = schema?.(document);
    const details: Document = violation
      ? {
          operatorName: "$jsonSchema",
          ...titleOf(validator.$jsonSchema),
          schemaRulesNotSatisfied: [violation],
        }
      : {
          operatorName: Object.keys(validator)[0],
          specifiedAs: validator,
          reason: "the document did not match",
        };
    throw new MongoError(121, "Document failed validation", {
      extra: { errInfo: { failingDocumentId: document._id, details } },
    });
  };
}

function titleOf(schema: unknown): Document {
  if (!isDocument(schema)) return {};
  const { title, description } = schema;
  return { ...(title === undefined ? {} : { title }), ...(description === undefined ? {} : { description }) };
}

/** validationLevel "moderate": documents that broke the rules before may go on doing so. */
export function mayStayInvalid(collection: Collection, check: Validator, former: Document): boolean {
  if (collection.options.validationLevel !== "moderate") return false;
  try {
    check(former);
    return false;
  } catch {
    return true;
  }
}
