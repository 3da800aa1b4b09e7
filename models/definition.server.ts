import mongoose, { type Model, Schema, type SchemaDefinitionProperty } from "mongoose";
import type { JsonSchema } from "./json-schema.server";

/**
 * Options every schema of the application shares.
 *
 * - `strict: "throw"` refuses unknown keys instead of dropping them.
 * - `minimize: false` keeps empty objects such as `period: {}`, which are meaningful here.
 * - `bufferCommands: false`: without a connection a command fails at once instead of after ten seconds. It also
 *   keeps a model alive that a second bundle has replaced (server.js and the Remix bundle both load `models/`).
 * - Indexes and collections are made by `prepareDatabase`, not as a side effect of the first query.
 */
const schemaOptions = {
  strict: "throw",
  versionKey: false,
  id: false,
  minimize: false,
  autoIndex: false,
  autoCreate: false,
  bufferCommands: false,
} as const;

/** A definition that names every property of `T`; a new property of the domain then fails to compile here. */
export type CompleteDefinition<T> = { [K in keyof T]-?: SchemaDefinitionProperty };

/** Schema of a part of a document (milestones, names …). */
export function partSchema<T>(definition: CompleteDefinition<T>): Schema<T> {
  return new Schema<T>(definition, { _id: false, strict: "throw", minimize: false });
}

/**
 * Milliseconds for reading one document, with all attempts of the driver. Every request begins with such a read, of its
 * session or of the data version, so this bounds how long a page waits when the database is away. Without a limit the
 * driver (7.8) waits for ever if the database ends while a command is being written: it waits for a closed connection
 * to drain.
 */
const longestRead = 4000;

/** Schema of a whole document. */
export function documentSchema<T>(definition: CompleteDefinition<T>): Schema<T> {
  const schema = new Schema<T>(definition, schemaOptions);
  schema.pre("findOne", function boundRead() {
    this.setOptions({ signal: AbortSignal.timeout(longestRead) });
  });
  return schema;
}

/** Defines a model anew, also where hot reloading has evaluated its file before. */
export function defineModel<T>(name: string, schema: Schema<T>, collection: string): Model<T> {
  if (mongoose.models[name]) mongoose.deleteModel(name);
  return mongoose.model<T>(name, schema, collection);
}

/** A collection that `prepareDatabase` creates and keeps in step with the code. */
export interface StoredCollection {
  name: string;
  /** Creates the collection or renews its validator, then brings its indexes in line. Safe to repeat. */
  prepare(): Promise<void>;
}

const namespaceExists = 48;

/** Describes the collection of a model; `validator` is enforced by the database for every writer. */
export function storedCollection<T>(model: Model<T>, validator?: JsonSchema): StoredCollection {
  const name = model.collection.collectionName;
  return {
    name,
    async prepare() {
      const { db } = mongoose.connection;
      if (!db) throw new Error("prepareDatabase needs an open connection.");
      const rules = validator ? { $jsonSchema: validator } : {};
      try {
        await db.createCollection(name, { validator: rules });
      } catch (error) {
        if (!(error instanceof mongoose.mongo.MongoServerError) || error.code !== namespaceExists)
          throw error;
        await db.command({ collMod: name, validator: rules });
      }
      await model.syncIndexes();
    },
  };
}
