import { equals } from "../../bson/compare.js";
import { type Document, isDocument, isTruthy } from "../../bson/values.js";
import { isOperatorDocument } from "../filter.js";
import { conjuncts } from "./conjuncts.js";

/** Whether every document the filter accepts is in a partial index: each of its conditions must be in the filter. */
export function implies(filter: Document, partial: Document): boolean {
  const given = conjuncts(filter);
  for (const [key, wanted] of Object.entries(partial)) {
    if (key === "$and" && Array.isArray(wanted)) {
      if (!wanted.every((part: unknown) => isDocument(part) && implies(filter, part))) return false;
      continue;
    }
    if (key.startsWith("$")) return false;
    const conditions = given.get(key) ?? [];
    const demands = isOperatorDocument(wanted) ? Object.entries(wanted) : [["$eq", wanted] as const];
    const met = demands.every(([operator, operand]) =>
      conditions.some((condition) => impliesOne(condition, operator, operand)),
    );
    if (!met) return false;
  }
  return true;
}

function impliesOne(condition: Document, operator: string, operand: unknown): boolean {
  if (operator in condition && equals(condition[operator], operand)) return true;
  const value = condition.$eq;
  if (operator === "$exists" && isTruthy(operand)) {
    if ("$eq" in condition) return value !== null;
    return ["$gt", "$gte", "$lt", "$lte"].some((range) => range in condition && condition[range] !== null);
  }
  return false;
}
