import type { Document } from "../../bson/values.js";
import type { KeyRange, StoredIndex } from "../../storage/collection.js";
import type { CollationSpec } from "../collation.js";
import type { SortField } from "../sort.js";

/** How a query reads its documents: the whole collection, ranges of one index, or several such plans ($or). */
export interface Plan {
  readonly index: StoredIndex | undefined;
  readonly ranges: readonly KeyRange[];
  readonly reverse: boolean;
  /** True if documents come in the order the sort asks for. */
  readonly sorted: boolean;
  readonly branches: readonly Plan[];
}

export interface PlanRequest {
  readonly filter: Document;
  readonly sort: readonly SortField[];
  readonly collation: CollationSpec | undefined;
  /** An index name, a key pattern, or `{ $natural: ±1 }`. */
  readonly hint?: unknown;
}

/** Reads every document in natural order. */
export const FULL_SCAN: Plan = { index: undefined, ranges: [], reverse: false, sorted: false, branches: [] };
