import { setImmediate } from "node:timers/promises";

/**
 * Lets callers of the same moment share one read of the same thing: the loaders of a page run side by side and ask
 * for much of the same. The read starts when this turn of the event loop is over, and whoever calls afterwards gets
 * a read of their own, so that nobody is given what was read before they asked.
 *
 * @param keyOf tells things apart
 */
export function sharedRead<Args extends readonly unknown[], T>(
  read: (...args: Args) => Promise<T>,
  keyOf: (...args: Args) => string = () => "",
): (...args: Args) => Promise<T> {
  const waiting = new Map<string, Promise<T>>();
  return (...args) => {
    const key = keyOf(...args);
    const joined = waiting.get(key);
    if (joined) return joined;
    const result = setImmediate().then(() => {
      waiting.delete(key);
      return read(...args);
    });
    waiting.set(key, result);
    return result;
  };
}
