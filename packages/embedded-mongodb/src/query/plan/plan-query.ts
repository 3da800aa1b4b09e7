import { equals } from "../../bson/compare.js";
import { isDocument, toNumber } from "../../bson/values.js";
import { MongoError } from "../../errors.js";
import type { Collection, StoredIndex } from "../../storage/collection.js";
import { conjuncts } from "./conjuncts.js";
import { FULL_SCAN, type Plan, type PlanRequest } from "./plan.js";
import { planIndex } from "./plan-index.js";

/** Chooses the plan for a query; a collection scan if no index helps. */
export function planQuery(collection: Collection, request: PlanRequest): Plan {
  const hinted = hintedPlan(collection, request);
  if (hinted) return hinted;
  if (request.sort[0]?.name === "$natural") return naturalPlan(request);
  const clauses = conjuncts(request.filter);
  let best: { plan: Plan; score: number } | undefined;
  for (const index of visibleIndexes(collection)) {
    const candidate = planIndex(index, clauses, request, false);
    if (candidate && candidate.score > (best?.score ?? 0)) best = candidate;
  }
  if (best) return best.plan;
  return planBranches(collection, request) ?? naturalPlan(request);
}

function naturalPlan(request: PlanRequest): Plan {
  const [first] = request.sort;
  if (first?.name === "$natural") return { ...FULL_SCAN, reverse: first.direction < 0, sorted: true };
  return FULL_SCAN;
}

function visibleIndexes(collection: Collection): StoredIndex[] {
  return [...collection.indexes.values()].filter(({ definition }) => !definition.hidden);
}

function hintedPlan(collection: Collection, request: PlanRequest): Plan | undefined {
  const { hint } = request;
  if (hint === undefined || hint === null || (isDocument(hint) && Object.keys(hint).length === 0))
    return undefined;
  if (isDocument(hint) && "$natural" in hint) return { ...FULL_SCAN, reverse: toNumber(hint.$natural) < 0 };
  const index = visibleIndexes(collection).find(({ definition }) =>
    typeof hint === "string"
      ? definition.name === hint
      : equals(definition.spec.key, hint) && sameOrder(definition.spec.key, hint),
  );
  if (!index) {
    throw new MongoError(
      2,
      "error processing query: planner returned error :: caused by :: hint provided does not correspond to an existing index",
    );
  }
  return planIndex(index, conjuncts(request.filter), request, true)?.plan ?? FULL_SCAN;
}

function sameOrder(a: unknown, b: unknown): boolean {
  return isDocument(a) && isDocument(b) && Object.keys(a).join("\n") === Object.keys(b).join("\n");
}

/** An $or of which every branch has an index. */
function planBranches(collection: Collection, request: PlanRequest): Plan | undefined {
  const branches = request.filter.$or;
  if (!Array.isArray(branches)) return undefined;
  const plans: Plan[] = [];
  for (const branch of branches) {
    if (!isDocument(branch)) return undefined;
    const plan = planQuery(collection, { ...request, filter: branch, sort: [] });
    if (!plan.index && plan.branches.length === 0) return undefined;
    plans.push(plan);
  }
  return { ...FULL_SCAN, branches: plans };
}
