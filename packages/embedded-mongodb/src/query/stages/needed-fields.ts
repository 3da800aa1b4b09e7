import { FieldSet } from "../../bson/decode.js";
import { isDocument } from "../../bson/values.js";

/** Top-level fields an expression reads; undefined if that cannot be told ($$ROOT, $getField and the like). */
function collect(expression: unknown, found: Set<string>): boolean {
  if (typeof expression === "string") {
    if (expression.startsWith("$$")) return !/^\$\$(ROOT|CURRENT)\b/.test(expression);
    if (expression.startsWith("$")) found.add(expression.slice(1).split(".")[0] ?? "");
    return true;
  }
  if (Array.isArray(expression)) return expression.every((item: unknown) => collect(item, found));
  if (!isDocument(expression)) return true;
  if ("$getField" in expression || "$setField" in expression) return false;
  return Object.values(expression).every((item) => collect(item, found));
}

/** The fields a pipeline reads from its input, if its stages before the first $group or $count tell. */
export function neededFields(stages: readonly { name: string; spec: unknown }[]): FieldSet | undefined {
  const found = new Set<string>();
  for (const { name, spec } of stages) {
    switch (name) {
      case "$count":
        return new FieldSet(found);
      case "$group":
      case "$sortByCount":
        return collect(spec, found) ? new FieldSet(found) : undefined;
      case "$unwind": {
        const path = isDocument(spec) ? spec.path : spec;
        if (!collect(path, found)) return undefined;
        break;
      }
      case "$skip":
      case "$limit":
      case "$sample":
        break;
      default:
        return undefined;
    }
  }
  return undefined;
}
