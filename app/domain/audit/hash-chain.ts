import { canonicalJson } from "../canonical-json";
import type { AuditEntry, AuditEvent } from "./audit-event";

/** SHA-256 as hexadecimal text. Handed in, because the domain does no I/O and knows no platform. */
export type Digest = (text: string) => string;

const hashBeforeFirst = "0".repeat(64);

/** The text that is hashed: everything of the event but the hash itself, with the hash of the one before. */
function textOfEvent(event: Omit<AuditEvent, "hash">): string {
  const { seq, prevHash, actorRole, officeKey, accountId, action, object, reach, objectOfficeKey } = event;
  const { changes, reason, at } = event;
  return canonicalJson({
    seq,
    prevHash,
    actorRole,
    officeKey,
    accountId,
    action,
    object: { kind: object.kind, key: object.key },
    reach,
    objectOfficeKey,
    changes: changes.map(({ field, from, to }) => ({ field, from, to })),
    reason,
    at,
  });
}

export type ChainFault =
  /** The content does not fit its own hash: the event was changed. */
  | { code: "changed"; seq: number }
  /** The event does not refer to the one before: one was exchanged, inserted or removed. */
  | { code: "brokenLink"; seq: number }
  /** A number is missing or appears twice. */
  | { code: "gap"; seq: number; expectedSeq: number };

export interface ChainHead {
  seq: number;
  hash: string;
}

/** The state after checking a part of the chain; start with `chainStart`. */
export const chainStart: ChainHead = { seq: 0, hash: hashBeforeFirst };

/** Puts an entry behind the head of the chain. */
export function chainEntry(entry: AuditEntry, head: ChainHead, digest: Digest): AuditEvent {
  const event = { ...entry, seq: head.seq + 1, prevHash: head.hash };
  return { ...event, hash: digest(textOfEvent(event)) };
}

/** Checks the next event against the head of those before it. A long log is checked event by event. */
export function checkNextEvent(
  head: ChainHead,
  event: AuditEvent,
  digest: Digest,
): { ok: true; head: ChainHead } | { ok: false; fault: ChainFault } {
  if (event.seq !== head.seq + 1) {
    return { ok: false, fault: { code: "gap", seq: event.seq, expectedSeq: head.seq + 1 } };
  }
  if (event.prevHash !== head.hash) return { ok: false, fault: { code: "brokenLink", seq: event.seq } };
  if (digest(textOfEvent(event)) !== event.hash) {
    return { ok: false, fault: { code: "changed", seq: event.seq } };
  }
  return { ok: true, head: { seq: event.seq, hash: event.hash } };
}
