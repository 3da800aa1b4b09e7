import mongoose from "mongoose";

/** Whether a write failed because a unique index already holds the value. */
export const isDuplicateKey = (error: unknown): error is mongoose.mongo.MongoServerError =>
  error instanceof mongoose.mongo.MongoServerError && error.code === 11000;

/**
 * Lets the running transaction be repeated from its beginning: somebody else was faster with the next number of a
 * log, so it has to be read again. After the error nothing more can be written in this attempt.
 * @throws the error itself, marked
 */
export function repeatTransaction(error: mongoose.mongo.MongoServerError): never {
  error.addErrorLabel("TransientTransactionError");
  throw error;
}
