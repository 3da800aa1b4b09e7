import type { AuditChange, AuditValue } from "~/domain/audit/audit-event";
import { canonicalJson } from "~/domain/canonical-json";

/** Plain values only: what the log keeps can be written as JSON. */
const plain = (value: unknown): AuditValue =>
  value === undefined ? null : JSON.parse(JSON.stringify(value));

/**
 * What an edit changes, for the audit log.
 * @param before null for something new
 * @param changes properties as they will be; those that stay as they are do not count
 */
export function changedFields<T extends object>(before: T | null, changes: Partial<T>): AuditChange[] {
  const old = new Map<string, unknown>(before === null ? [] : Object.entries(before));
  return Object.entries(changes)
    .map(([field, to]) => ({ field, from: plain(old.get(field)), to: plain(to) }))
    .filter(({ from, to }) => canonicalJson(from) !== canonicalJson(to));
}
