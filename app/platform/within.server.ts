import { setTimeout as wait } from "node:timers/promises";

/**
 * The result of `work`, which goes on unheard if it takes longer.
 *
 * @throws Error if it takes longer
 */
export async function within<T>(milliseconds: number, work: T): Promise<Awaited<T>> {
  const limit = new AbortController();
  const tooLate = wait(milliseconds, undefined, { signal: limit.signal }).then(() => {
    throw new Error(`Took longer than ${milliseconds} ms.`);
  });
  tooLate.catch(() => undefined);
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    limit.abort();
  }
}
