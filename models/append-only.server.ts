import type { Schema } from "mongoose";

const forbiddenQueries = [
  "updateOne",
  "updateMany",
  "replaceOne",
  "findOneAndUpdate",
  "findOneAndReplace",
  "findOneAndDelete",
  "deleteOne",
  "deleteMany",
] as const;

/** Queries that their model has expressly let pass. */
const permitted = new WeakSet<object>();

/** Lets one query change an append-only collection. For a model that has a reason, which it states. */
export function permitChange<Q extends object>(query: Q): Q {
  permitted.add(query);
  return query;
}

/**
 * Makes a schema append-only: documents are inserted and read, never changed or removed. Query and document
 * operations are refused and `bulkWrite` altogether, because it could carry either.
 * It guards against mistakes of this program, not against somebody with access to the database.
 */
export function appendOnly<T>(schema: Schema<T>, what: string): void {
  const refuse = () => {
    throw new Error(`${what} is append-only: entries are neither changed nor deleted.`);
  };
  for (const operation of forbiddenQueries) {
    schema.pre(operation, { query: true, document: false }, function refuseQuery() {
      if (!permitted.has(this)) refuse();
    });
  }
  schema.pre(["updateOne", "deleteOne"], { query: false, document: true }, refuse);
  schema.pre("bulkWrite", refuse);
  schema.pre("save", function refuseSecondSave() {
    if (!this.isNew) refuse();
  });
}
