import mongoose from "mongoose";

/** Whether a write failed because a unique index already holds the value. */
export const isDuplicateKey = (error: unknown): boolean =>
  error instanceof mongoose.mongo.MongoServerError && error.code === 11000;
