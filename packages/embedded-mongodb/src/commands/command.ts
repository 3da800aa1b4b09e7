import { type Document, isDocument, isNumeric, isTruthy, toNumber, typeAlias } from "../bson/values.js";
import { MongoError } from "../errors.js";
import type { Eventual } from "../eventual.js";
import { type CollationSpec, parseCollation } from "../query/collation.js";
import { compileExpression } from "../query/expression.js";
import type { Collection } from "../storage/collection.js";
import type { Engine, View } from "../storage/engine.js";
import { attempt } from "./attempt.js";
import type { CursorRegistry } from "./cursors.js";
import type { FailPoints } from "./fail-point.js";
import type { Session, SessionRegistry } from "./sessions.js";

/** What every handler gets. */
export interface CommandContext {
  readonly engine: Engine;
  readonly view: View;
  readonly cursors: CursorRegistry;
  readonly sessions: SessionRegistry;
  readonly session: Session | undefined;
  readonly db: string;
  /** The command as it came, decoded; documents to insert are raw. */
  readonly command: Document;
  /** host:port or path under which this client reached the server. */
  readonly address: string;
  readonly startedAt: Date;
  readonly connectionId: number;
  /** Only of a server started for tests: failures on demand. */
  readonly failPoints?: FailPoints | undefined;
}

/** Answers one command: the reply without `ok`, which the dispatcher adds. */
export type Handler = (context: CommandContext) => Eventual<Document>;

/** The collection a command names in its first field. */
export function collectionName(
  context: CommandContext,
  field = Object.keys(context.command)[0] ?? "",
): string {
  const name = context.command[field];
  if (typeof name !== "string")
    throw new MongoError(73, `collection name has invalid type ${typeAlias(name)}`);
  if (name === "") throw new MongoError(73, `Invalid namespace specified '${context.db}.'`);
  return name;
}

export function findCollection(context: CommandContext): Collection | undefined {
  return context.view.collection(context.db, collectionName(context));
}

/** The collection to write to; MongoDB creates it with the first write. */
export function collectionForWrite({ db, view }: CommandContext, name: string): Eventual<Collection> {
  return attempt(() => view.collection(db, name) ?? view.createCollection(db, name));
}

export function filterOf(value: unknown, field = "filter"): Document {
  if (value === undefined || value === null) return {};
  if (!isDocument(value))
    throw new MongoError(14, `Expected field ${field} to be of type object, but found ${typeAlias(value)}`);
  return value;
}

/** A limit, skip or batch size: a non-negative whole number. */
export function countOf(value: unknown, field: string, fallback: number): number {
  if (value === undefined || value === null) return fallback;
  const number = toNumber(value);
  if (!isNumeric(value))
    throw new MongoError(14, `Expected field ${field} to be a number, but found ${typeAlias(value)}`);
  if (number < 0)
    throw new MongoError(51024, `BSON field '${field}' value must be >= 0, actual value '${number}'`);
  return Math.trunc(number);
}

/** The collation of the command, or the collection's own. */
export function collationOf(
  context: CommandContext,
  collection: Collection | undefined,
  given: unknown = context.command.collation,
): CollationSpec | undefined {
  return isDocument(given) && Object.keys(given).length > 0
    ? parseCollation(given)
    : parseCollation(collection?.options.collation);
}

/** Variables of `let`, computed once for the command. */
export function variablesOf(value: unknown): Document {
  if (!isDocument(value)) return {};
  return Object.fromEntries(
    Object.entries(value).map(([name, expression]) => [name, compileExpression(expression, {})({}) ?? null]),
  );
}

/** Refuses options that would change the meaning of a command if they were ignored. */
export function refuseOptions(command: Document, names: readonly string[]): void {
  for (const name of names) {
    if (isTruthy(command[name]))
      throw new MongoError(238, `The option '${name}' is not offered by embedded-mongodb`);
  }
}
