import { getField, isDocument, setField } from "../../bson/values.js";
import { MongoError } from "../../errors.js";
import type { Action, Container, UpdateTarget } from "./action.js";
import type { ArrayFilters } from "./array-filters.js";

interface Visit {
  container: Container;
  at: number;
  action: Action;
  target: UpdateTarget;
  filters: ArrayFilters;
}

/** Goes down the path of an action, opening positional segments, and applies it at the end. */
export function visit(step: Visit): void {
  const { container, at, action, target, filters } = step;
  const segment = action.segments[at] ?? "";
  if (segment === "$") {
    if (target.position === undefined)
      throw new MongoError(2, "The positional operator did not find the match needed from the query.");
    enter(step, String(target.position));
    return;
  }
  const identifier = /^\$\[(.*)\]$/.exec(segment)?.[1];
  if (identifier === undefined) {
    enter(step, segment);
    return;
  }
  if (!Array.isArray(container)) {
    throw new MongoError(
      2,
      `Cannot apply array updates to non-array element ${action.segments[at - 1]}: ${JSON.stringify(container)}`,
    );
  }
  const chosen = filters.get(identifier);
  for (const [position, element] of container.entries()) {
    if (identifier === "" || chosen?.(element)) enter(step, String(position));
  }
}

const MAX_PADDING = 1_500_000;

function enter(step: Visit, key: string): void {
  const { container, at, action, target } = step;
  if (Array.isArray(container)) {
    if (!/^\d+$/.test(key)) {
      if (!action.creates) return;
      throw notViable(key, action.segments[at - 1], container);
    }
    if (action.creates && Number(key) > container.length + MAX_PADDING)
      throw new MongoError(2, "can't backfill more than 1500000 elements");
  }
  if (at === action.segments.length - 1) {
    action.leaf(container, key, target);
    return;
  }
  let child = read(container, key);
  if (child === undefined) {
    if (!action.creates) return;
    if (isPositional(action.segments[at + 1])) {
      throw new MongoError(
        2,
        `The path '${action.segments.slice(0, at + 1).join(".")}' must exist in the document in order to apply array updates.`,
      );
    }
    child = {};
    write(container, key, child);
  }
  if (!isDocument(child) && !Array.isArray(child)) {
    if (!action.creates) return;
    const next = action.segments[at + 1] ?? "";
    if (isPositional(next))
      throw new MongoError(
        2,
        `Cannot apply array updates to non-array element ${key}: ${JSON.stringify(child)}`,
      );
    throw notViable(next, key, child);
  }
  visit({ ...step, container: child, at: at + 1 });
}

const isPositional = (segment: string | undefined) => segment !== undefined && /^\$\[.*\]$/.test(segment);

function notViable(field: string, parent: string | undefined, value: unknown): MongoError {
  return new MongoError(
    28,
    `Cannot create field '${field}' in element {${parent ?? ""}: ${JSON.stringify(value)}}`,
  );
}

/** What a document or an array holds under a key. */
export function read(container: Container, key: string): unknown {
  return Array.isArray(container) ? container[Number(key)] : getField(container, key);
}

/** Puts a value under a key; an array that is too short is filled with null, as MongoDB does. */
export function write(container: Container, key: string, value: unknown): void {
  if (!Array.isArray(container)) {
    setField(container, key, value);
    return;
  }
  while (container.length < Number(key)) container.push(null);
  container[Number(key)] = value;
}
