import type { Collection, StoredRecord } from "../../storage/collection.js";
import type { Plan } from "./plan.js";

/** Reads the documents a plan leads to; the filter still has to be applied. */
export function* readPlan(collection: Collection, plan: Plan): Generator<StoredRecord> {
  if (plan.branches.length > 0) {
    const rids = new Set<number>();
    for (const branch of plan.branches) for (const rid of planRids(collection, branch)) rids.add(rid);
    for (const rid of [...rids].sort((a, b) => a - b)) {
      const record = collection.get(rid);
      if (record) yield record;
    }
  } else if (!plan.index) {
    yield* collection.scan(plan.reverse);
  } else {
    for (const rid of planRids(collection, plan)) {
      const record = collection.get(rid);
      if (record) yield record;
    }
  }
}

function* planRids(collection: Collection, plan: Plan): Generator<number> {
  if (plan.branches.length > 0) {
    for (const branch of plan.branches) yield* planRids(collection, branch);
    return;
  }
  const { index } = plan;
  if (!index) return;
  index.uses++;
  const seen = index.multikey ? new Set<number>() : undefined;
  const ranges = plan.reverse ? [...plan.ranges].reverse() : plan.ranges;
  for (const range of ranges) {
    for (const rid of collection.scanIndex(index, range, plan.reverse)) {
      if (seen?.has(rid)) continue;
      seen?.add(rid);
      yield rid;
    }
  }
}
