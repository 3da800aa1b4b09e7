import { MongoError } from "../../errors.js";
import type { Action } from "./action.js";

/** Refuses an empty path or field name (56) and a positional segment in front (2). */
export function checkPath(path: string): void {
  if (path === "") throw new MongoError(56, "An empty update path is not valid.");
  const segments = path.split(".");
  if (segments.some((segment) => segment === "")) {
    throw new MongoError(56, `The update path '${path}' contains an empty field name, which is not allowed.`);
  }
  if (segments[0]?.startsWith("$[") || segments[0] === "$") {
    throw new MongoError(
      2,
      `Cannot have ${segments[0] === "$" ? "positional (i.e. '$') element in the first position" : "array filter identifier (i.e. '$[<id>]') element in the first position"} in path '${path}'`,
    );
  }
}

/** Names sort as names and array positions as numbers; new fields appear in this order. */
export function comparePaths(a: readonly string[], b: readonly string[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const x = a[i] ?? "";
    const y = b[i] ?? "";
    if (x === y) continue;
    if (/^\d+$/.test(x) && /^\d+$/.test(y)) return Number(x) - Number(y);
    return x < y ? -1 : 1;
  }
  return a.length - b.length;
}

/** Refuses two actions of which one would change what the other changes (40). */
export function checkConflicts(actions: readonly Action[]): void {
  const paths = new Set<string>();
  for (const { path } of actions) {
    for (const other of paths) {
      const shorter = other.length <= path.length ? other : path;
      const longer = shorter === other ? path : other;
      if (longer === shorter || longer.startsWith(`${shorter}.`)) {
        throw new MongoError(40, `Updating the path '${path}' would create a conflict at '${shorter}'`);
      }
    }
    paths.add(path);
  }
}
