import { decode, decodeFields, FieldSet } from "../bson/decode.js";
import type { Collection, StoredRecord } from "../storage/collection.js";
import type { View } from "../storage/engine.js";
import { type CollationSpec, stringCompareOf } from "./collation.js";
import type { Filter } from "./filter.js";
import type { MatchDetails } from "./path-tests.js";
import { planQuery } from "./plan/plan-query.js";
import { type SortField, sortBy } from "./sort.js";

export interface FindRequest {
  readonly filter: Filter;
  readonly sort: readonly SortField[];
  readonly skip: number;
  /** 0 for no limit. */
  readonly limit: number;
  readonly collation: CollationSpec | undefined;
  readonly hint?: unknown;
}

/** Records that match, lazily where no sort in memory is needed, in order. */
export function* findRecords(
  view: View,
  collection: Collection,
  request: FindRequest,
): Generator<StoredRecord> {
  const { filter, sort, skip, limit } = request;
  const plan = planQuery(collection, {
    filter: filter.source,
    sort,
    collation: request.collation,
    hint: request.hint,
  });
  const matching = filtered(view.read(collection, plan), filter);
  const ordered =
    sort.length === 0 || (plan.sorted && view.keepsOrder(collection))
      ? matching
      : sortedRecords(matching, sort, request.collation);
  let skipped = 0;
  let taken = 0;
  for (const record of ordered) {
    if (skipped++ < skip) continue;
    yield record;
    if (++taken === limit) return;
  }
}

function* filtered(records: Iterable<StoredRecord>, filter: Filter): Generator<StoredRecord> {
  if (Object.keys(filter.source).length === 0) {
    yield* records;
    return;
  }
  for (const record of records) if (filter.matches(record.raw)) yield record;
}

function sortedRecords(
  records: Iterable<StoredRecord>,
  sort: readonly SortField[],
  collation: CollationSpec | undefined,
): StoredRecord[] {
  const fields = new FieldSet(sort.map(({ path }) => path[0] ?? ""));
  return sortBy(records, (record) => decodeFields(record.raw, fields), sort, stringCompareOf(collation));
}

/** Counts without handing documents out. */
export function countRecords(view: View, collection: Collection, request: FindRequest): number {
  if (Object.keys(request.filter.source).length === 0 && view.keepsOrder(collection)) {
    const rest = Math.max(collection.count - request.skip, 0);
    return request.limit > 0 ? Math.min(rest, request.limit) : rest;
  }
  let count = 0;
  for (const _record of findRecords(view, collection, { ...request, sort: [] })) count++;
  return count;
}

/** The first matching record with the array position where it matched, for updates and deletions. */
export function* findForWrite(
  view: View,
  collection: Collection,
  request: FindRequest,
): Generator<{ record: StoredRecord; position: number | undefined }> {
  for (const record of findRecords(view, collection, request)) {
    const details: MatchDetails = {};
    request.filter.test(decode(record.raw), details);
    yield { record, position: details.position };
  }
}
