import mongoose from "mongoose";
import { RateLimiterMongo, RateLimiterRes } from "rate-limiter-flexible";
import { defineModel, documentSchema, storedCollection } from "./definition.server";

/** A limit: so many tries within so many seconds, counted per key. */
export interface RateLimit {
  /** Unique; part of the key in the database. */
  name: string;
  tries: number;
  withinSeconds: number;
}

interface Counter {
  key: string;
  points: number;
  expire: Date;
}

const schema = documentSchema<Counter>({
  key: { type: String, required: true },
  points: { type: Number, required: true },
  expire: Date,
});
// Serves the limiter, and settles which of two first tries creates the counter.
schema.index({ key: 1 }, { unique: true });
// Lets the database clear away what is over.
schema.index({ expire: 1 }, { expireAfterSeconds: 0 });

const collectionName = "rateLimits";
const CounterModel = defineModel("RateLimitCounter", schema, collectionName);

/** No validator: the documents are the limiter library's own. */
export const rateLimits = storedCollection(CounterModel);

function limiter({ name, tries, withinSeconds }: RateLimit): RateLimiterMongo {
  return new RateLimiterMongo({
    storeClient: mongoose.connection.getClient(),
    dbName: mongoose.connection.name,
    tableName: collectionName,
    keyPrefix: name,
    points: tries,
    duration: withinSeconds,
    disableIndexesCreation: true,
  });
}

/**
 * Counts a try. The counters are in the database, so that they hold for all processes together.
 * @returns 0 if it was within the limit, else the seconds until the next try may be made
 */
export async function countTry(limit: RateLimit, key: string): Promise<number> {
  try {
    await limiter(limit).consume(key);
    return 0;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
    throw refused;
  }
}

/** Forgets the tries of a key, after it proved right. */
export async function forgetTries(limit: RateLimit, key: string): Promise<void> {
  await limiter(limit).delete(key);
}
