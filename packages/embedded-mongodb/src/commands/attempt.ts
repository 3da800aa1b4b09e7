import type { Eventual } from "../eventual.js";
import { ConflictWithOpenTransaction } from "../storage/transaction.js";

/**
 * Runs one atomic write, at once as a rule; if it meets an open transaction's document it waits for that transaction
 * and tries again.
 */
export function attempt<T>(work: () => T): Eventual<T> {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof ConflictWithOpenTransaction)) throw error;
    return error.transaction.ended.then(() => attempt(work));
  }
}
