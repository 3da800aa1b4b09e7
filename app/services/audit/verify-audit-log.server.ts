import { readAuditChain, sha256 } from "#models/audit-event.server";
import { listFrozenHeads } from "#models/frozen-period.server";
import { type ChainFault, type ChainHead, chainStart, checkNextEvent } from "~/domain/audit/hash-chain";

export type AuditVerification =
  | { ok: true; head: ChainHead }
  | { ok: false; fault: ChainFault }
  /** The chain is whole, but a closed period remembers an entry that is not there or not the same. */
  | { ok: false; fault: { code: "headOfPeriodMissing"; seq: number; periodKey: string } };

/**
 * Reads the whole audit log and checks the chain, and that it still contains the last entries which closed periods
 * remember: cutting off the end would leave a chain that is whole.
 */
export async function verifyAuditLog(): Promise<AuditVerification> {
  const remembered = new Map((await listFrozenHeads()).map((head) => [head.seq, head]));
  let head = chainStart;
  for await (const event of readAuditChain()) {
    const result = checkNextEvent(head, event, sha256);
    if (!result.ok) return result;
    head = result.head;
    if (remembered.get(head.seq)?.hash === head.hash) remembered.delete(head.seq);
  }
  const [missing] = [...remembered.values()].filter(({ seq }) => seq > 0).sort((a, b) => a.seq - b.seq);
  if (!missing) return { ok: true, head };
  const { seq, periodKey } = missing;
  return { ok: false, fault: { code: "headOfPeriodMissing", seq, periodKey } };
}
