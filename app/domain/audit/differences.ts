import { canonicalJson } from "../canonical-json";
import type { AuditChange, AuditValue } from "./audit-event";

type AuditObject = { [field: string]: AuditValue };

/** One difference between two values of the log, as deep inside them as it lies. */
export interface Difference {
  /** Names of the properties from the changed field inwards, e.g. `["period", "to"]`. */
  path: string[];
  /** `set`: there was nothing before. `added` and `removed`: an entry of a list. */
  kind: "set" | "changed" | "cleared" | "added" | "removed";
  from: AuditValue;
  to: AuditValue;
}

const isObject = (value: AuditValue): value is AuditObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isEmpty = (value: AuditValue | undefined) =>
  value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);
const isSame = (a: AuditValue | undefined, b: AuditValue | undefined) =>
  canonicalJson(a ?? null) === canonicalJson(b ?? null);

/**
 * Takes a logged change apart: of an object only the properties that differ, of a list only the entries that came
 * or went. Entries of lists that were changed count as one that went and one that came.
 */
export function differencesOf({ field, from, to }: AuditChange): Difference[] {
  return differences([field], from, to);
}

function differences(path: string[], from: AuditValue, to: AuditValue): Difference[] {
  if (isSame(from, to)) return [];
  if (isEmpty(from)) return [{ path, kind: "set", from: null, to }];
  if (isEmpty(to)) return [{ path, kind: "cleared", from, to: null }];
  if (Array.isArray(from) && Array.isArray(to)) {
    return [
      ...without(from, to).map((entry): Difference => ({ path, kind: "removed", from: entry, to: null })),
      ...without(to, from).map((entry): Difference => ({ path, kind: "added", from: null, to: entry })),
    ];
  }
  if (isObject(from) && isObject(to)) {
    const names = [...new Set([...Object.keys(from), ...Object.keys(to)])];
    return names.flatMap((name) => differences([...path, name], from[name] ?? null, to[name] ?? null));
  }
  return [{ path, kind: "changed", from, to }];
}

function without(list: AuditValue[], others: AuditValue[]): AuditValue[] {
  const known = new Set(others.map((entry) => canonicalJson(entry)));
  return list.filter((entry) => !known.has(canonicalJson(entry)));
}

/** Properties whose values are keys of organisations, fields of action or periods. */
const references = new Set([
  "organisationKey",
  "officeKey",
  "leadOfficeKey",
  "contributingOfficeKeys",
  "offices",
  "fieldKey",
  "periodKey",
  "mergedInto",
  "absorbed",
]);

export const isReference = (property: string): boolean => references.has(property);

/** Every key that logged changes refer to, for looking up the names. */
export function referencedKeys(changes: readonly AuditChange[]): Set<string> {
  const keys = new Set<string>();
  const collect = (property: string, value: AuditValue): void => {
    if (typeof value === "string" && isReference(property)) keys.add(value);
    else if (Array.isArray(value)) for (const entry of value) collect(property, entry);
    else if (isObject(value)) for (const [name, inner] of Object.entries(value)) collect(name, inner);
  };
  for (const { field, from, to } of changes) {
    collect(field, from);
    collect(field, to);
  }
  return keys;
}
