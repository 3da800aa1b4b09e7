/**
 * A value that is there already as a rule and promised now and then. To await it always would cost a small write as
 * much as the write itself.
 */
export type Eventual<T> = T | Promise<T>;

/** Goes on with a value: at once if it is there, else when it comes. */
export function carryOn<T, R>(value: Eventual<T>, next: (value: T) => Eventual<R>): Eventual<R> {
  return value instanceof Promise ? value.then(next) : next(value);
}

/** Runs work and goes on with its value, or with its failure; one step for what may come at once or later. */
export function complete<T, R>(
  work: () => Eventual<T>,
  next: (value: T) => R,
  failed: (error: unknown) => R,
): Eventual<R> {
  let value: Eventual<T>;
  try {
    value = work();
  } catch (error) {
    return failed(error);
  }
  return value instanceof Promise ? value.then(next, failed) : next(value);
}

/** Runs work that may fail at once or later, and answers either failure. */
export function recover<T>(work: () => Eventual<T>, answer: (error: unknown) => T): Eventual<T> {
  return complete(work, (value) => value, answer);
}
