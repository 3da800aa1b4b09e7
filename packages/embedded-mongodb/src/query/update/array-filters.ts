import { type Document, isDocument } from "../../bson/values.js";
import { MongoError } from "../../errors.js";
import { compileFilter } from "../filter.js";
import type { Action, UpdateOptions } from "./action.js";

/** The tests of `arrayFilters` by the identifier that `$[identifier]` names. */
export type ArrayFilters = ReadonlyMap<string, (element: unknown) => boolean>;

export function compileArrayFilters(options: UpdateOptions): ArrayFilters {
  const filters = new Map<string, (element: unknown) => boolean>();
  if (!Array.isArray(options.arrayFilters)) return filters;
  for (const spec of options.arrayFilters) {
    if (!isDocument(spec)) throw new MongoError(14, "arrayFilters must be objects");
    const identifier = filterIdentifier(spec);
    if (identifier === undefined)
      throw new MongoError(9, "Cannot use an expression without a top-level field name in arrayFilters");
    if (!/^[a-z][a-zA-Z0-9]*$/.test(identifier)) {
      throw new MongoError(
        2,
        `Error parsing array filter :: caused by :: The top-level field name must be an alphanumeric string beginning with a lowercase letter, found '${identifier}'`,
      );
    }
    if (filters.has(identifier))
      throw new MongoError(
        9,
        `Found multiple array filters with the same top-level field name ${identifier}`,
      );
    const filter = compileFilter(spec, options);
    filters.set(identifier, (element) => filter.test({ [identifier]: element }));
  }
  return filters;
}

function filterIdentifier(spec: Document): string | undefined {
  const names = new Set<string>();
  for (const [key, value] of Object.entries(spec)) {
    if (!key.startsWith("$")) names.add(key.split(".")[0] ?? "");
    else if (Array.isArray(value)) {
      for (const part of value) {
        const name = isDocument(part) ? filterIdentifier(part) : undefined;
        if (name !== undefined) names.add(name);
      }
    }
  }
  if (names.size > 1) {
    throw new MongoError(
      9,
      `Error parsing array filter :: caused by :: Expected a single top-level field name, found '${[...names].join("' and '")}'`,
    );
  }
  return [...names][0];
}

/** Each `$[identifier]` needs a filter and each filter a use. */
export function checkFilterUse(actions: readonly Action[], filters: ArrayFilters): void {
  const used = new Set<string>();
  for (const { path, segments } of actions) {
    for (const segment of segments) {
      const identifier = /^\$\[(.+)\]$/.exec(segment)?.[1];
      if (identifier === undefined) continue;
      if (!filters.has(identifier))
        throw new MongoError(2, `No array filter found for identifier '${identifier}' in path '${path}'`);
      used.add(identifier);
    }
  }
  for (const identifier of filters.keys()) {
    if (!used.has(identifier))
      throw new MongoError(9, `The array filter for identifier '${identifier}' was not used in the update`);
  }
}
