import type { AuditReach } from "../access/objects";

/** Things whose history is kept. The key is the one of the object's URL, e.g. `integration-2022/2026-1/7/sozialamt`. */
export const auditObjectKinds = [
  "account",
  "session",
  "organisation",
  "plan",
  "field",
  "measure",
  "period",
  "contribution",
  "reminder",
  "erratum",
  "settings",
] as const;
type AuditObjectKind = (typeof auditObjectKinds)[number];

/** A value that can be written into the log. Absent fields are left out, not null. */
export type AuditValue = string | number | boolean | null | AuditValue[] | { [field: string]: AuditValue };

export interface AuditChange {
  field: string;
  from: AuditValue;
  to: AuditValue;
}

/** What a writer hands over. */
export interface AuditEntry {
  /** Role and office are what readers see; the account id is for administrators. `system` has neither. */
  actorRole: string;
  officeKey?: string;
  accountId?: string;
  /** A verb with its object, e.g. `contribution.handIn`. */
  action: string;
  object: { kind: AuditObjectKind; key: string };
  /** Who may read the entry is decided by this and `objectOfficeKey`, as they were when it was written. */
  reach: AuditReach;
  /** The office whose contribution it is; set for the reaches `office` and `review`. */
  objectOfficeKey?: string;
  changes: AuditChange[];
  reason?: string;
  /** Instant, ISO 8601 in UTC. */
  at: string;
}

/** An entry in its place in the chain. */
export interface AuditEvent extends AuditEntry {
  /** 1, 2, 3 … without gaps. */
  seq: number;
  /** Hash of the entry before; of 64 zeros for the first one. */
  prevHash: string;
  /** SHA-256, hexadecimal, of `textOfEvent`. */
  hash: string;
}
