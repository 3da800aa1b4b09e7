/** An accumulator in the form in which mingo calls it: all documents of the group at once. */
export type BsonAccumulator = (documents: unknown[], expression: unknown, options: never) => unknown;

/** Accumulators that have to know BSON's types. */
export const bsonAccumulators: Record<string, BsonAccumulator> = {};
