import type { AuditValue } from "~/domain/audit/audit-event";

/** One entry of the history of an object, as far as the reader may see it. */
export interface HistoryEntryDto {
  seq: number;
  /** Instant, ISO 8601. */
  at: string;
  role: string;
  officeName?: string;
  /** Only for administrators. */
  person?: string;
  action: string;
  /** Null for readers who see the steps but not what they changed. */
  changes: { field: string; from: AuditValue; to: AuditValue }[] | null;
  /** Names for the keys in the changes: of organisations as they were that day, fields, periods, milestones. */
  names: Record<string, string>;
  reason?: string;
}

export interface HistoryDto {
  entries: HistoryEntryDto[];
  /** Number from which the next page goes on; null on the last one. */
  nextBefore: number | null;
}
