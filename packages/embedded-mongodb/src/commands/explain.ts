import { type Document, isDocument } from "../bson/values.js";
import { MongoError } from "../errors.js";
import { pipelineStages } from "../query/aggregate.js";
import { compileFilter } from "../query/filter.js";
import { findRecords } from "../query/find.js";
import type { Plan } from "../query/plan/plan.js";
import { planQuery } from "../query/plan/plan-query.js";
import { parseSort } from "../query/sort.js";
import { type CommandContext, collationOf, filterOf } from "./command.js";
import { SERVER_VERSION } from "./hello.js";

const VERBOSITIES = new Set<unknown>(["queryPlanner", "executionStats", "allPlansExecution"]);

/** Tells the plan of find, aggregate, count, distinct, update, delete and findAndModify, with the index it uses. */
export function explain(context: CommandContext): Document {
  const { command, db, view } = context;
  const inner = command.explain;
  if (!isDocument(inner)) throw new MongoError(14, "explain needs the command to explain as a document");
  const { verbosity = "allPlansExecution" } = command;
  if (!VERBOSITIES.has(verbosity))
    throw new MongoError(
      2,
      `Enumeration value '${String(verbosity)}' for field 'explain.verbosity' is not a valid value.`,
    );
  const [name = ""] = Object.keys(inner);
  if (name === "aggregate" && inner.writeConcern !== undefined)
    throw new MongoError(9, "Aggregation explain does not support the 'writeConcern' option");
  const target = inner[name];
  const { filter, sort, hint } = shapeOf(name, inner);
  const collection = typeof target === "string" ? view.collection(db, target) : undefined;
  const collation = collationOf({ ...context, command: inner }, collection);
  const fields = parseSort(sort);
  const plan = collection ? planQuery(collection, { filter, sort: fields, collation, hint }) : undefined;
  const winningPlan = plan
    ? describe(plan, filter, fields.length > 0 && !plan.sorted ? sort : undefined)
    : { stage: "EOF" };
  const reply: Document = {
    explainVersion: "1",
    queryPlanner: {
      namespace: `${db}.${String(target)}`,
      parsedQuery: filter,
      indexFilterSet: false,
      winningPlan,
      rejectedPlans: [],
    },
    command: inner,
    serverInfo: { host: context.address, port: 0, version: SERVER_VERSION, gitVersion: "embedded-mongodb" },
  };
  if (verbosity === "queryPlanner") return reply;
  const request = {
    filter: compileFilter(filter, { collation }),
    sort: fields,
    skip: 0,
    limit: 0,
    collation,
    hint,
  };
  const started = performance.now();
  let nReturned = 0;
  let examined = 0;
  if (collection && plan) {
    for (const _record of findRecords(view, collection, request)) nReturned++;
    for (const _record of view.read(collection, plan)) examined++;
  }
  reply.executionStats = {
    executionSuccess: true,
    nReturned,
    executionTimeMillis: Math.round(performance.now() - started),
    totalKeysExamined: plan?.index || plan?.branches.length ? examined : 0,
    totalDocsExamined: examined,
    executionStages: winningPlan,
  };
  return reply;
}

function shapeOf(name: string, inner: Document): { filter: Document; sort: unknown; hint: unknown } {
  const { hint } = inner;
  switch (name) {
    case "find":
      return { filter: filterOf(inner.filter), sort: inner.sort, hint };
    case "count":
    case "distinct":
    case "findAndModify":
    case "findandmodify":
      return { filter: filterOf(inner.query, "query"), sort: inner.sort, hint };
    case "update":
    case "delete": {
      const statements = inner[name === "update" ? "updates" : "deletes"];
      const [first] = Array.isArray(statements) ? statements : [];
      return {
        filter: isDocument(first) ? filterOf(first.q, "q") : {},
        sort: undefined,
        hint: isDocument(first) ? first.hint : undefined,
      };
    }
    case "aggregate": {
      const [first, second] = pipelineStages(inner.pipeline);
      const filter = first?.name === "$match" && isDocument(first.spec) ? first.spec : {};
      const next = first?.name === "$match" ? second : first;
      return { filter, sort: next?.name === "$sort" ? next.spec : undefined, hint };
    }
  }
  throw new MongoError(59, `Explain failed due to unknown command: ${name}`);
}

function describe(plan: Plan, filter: Document, sort: unknown): Document {
  const access = accessOf(plan, filter);
  return sort === undefined
    ? access
    : { stage: "SORT", sortPattern: sort, memLimit: 104857600, type: "simple", inputStage: access };
}

function accessOf(plan: Plan, filter: Document): Document {
  const direction = plan.reverse ? "backward" : "forward";
  if (plan.branches.length > 0) {
    return {
      stage: "FETCH",
      filter,
      inputStage: { stage: "OR", inputStages: plan.branches.map((branch) => accessOf(branch, {})) },
    };
  }
  if (!plan.index) return { stage: "COLLSCAN", filter, direction };
  const { definition, multikey } = plan.index;
  return {
    stage: "FETCH",
    filter,
    inputStage: {
      stage: "IXSCAN",
      keyPattern: definition.spec.key,
      indexName: definition.name,
      isMultiKey: multikey,
      isUnique: definition.unique,
      isSparse: definition.sparse,
      isPartial: definition.partialFilter !== undefined,
      indexVersion: 2,
      direction,
    },
  };
}
