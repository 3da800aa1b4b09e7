import { identical } from "../../bson/compare.js";
import { type Document, getField, isDocument, setField, typeAlias } from "../../bson/values.js";
import { MongoError } from "../../errors.js";
import { isOperatorDocument } from "../filter.js";

/** The document an upsert starts from: what the query says must be equal. */
export function upsertSeed(filter: Document): Document {
  const seed: Document = {};
  const put = (path: string, value: unknown) => {
    const segments = path.split(".");
    let holder = seed;
    for (const [i, segment] of segments.entries()) {
      const known = getField(holder, segment);
      if (i === segments.length - 1) {
        if (known !== undefined && !identical(known, value))
          throw new MongoError(54, `cannot infer query fields to set, path '${path}' is matched twice`);
        setField(holder, segment, value);
        return;
      }
      const next = isDocument(known) ? known : {};
      if (known !== undefined && !isDocument(known))
        throw new MongoError(
          54,
          `cannot infer query fields to set, both paths '${path}' and '${segments.slice(0, i + 1).join(".")}' are matched`,
        );
      if (known === undefined) setField(holder, segment, next);
      holder = next;
    }
  };
  const collect = (part: Document) => {
    for (const [key, condition] of Object.entries(part)) {
      if (key === "$and" && Array.isArray(condition))
        for (const sub of condition) if (isDocument(sub)) collect(sub);
      if (key === "$or" && Array.isArray(condition) && condition.length === 1 && isDocument(condition[0]))
        collect(condition[0]);
      if (key.startsWith("$")) continue;
      if (!isOperatorDocument(condition)) {
        if (!isRegexLike(condition)) put(key, condition);
      } else if ("$eq" in condition) {
        put(key, condition.$eq);
      } else {
        for (const operator of ["$in", "$all"]) {
          const list = condition[operator];
          if (
            Array.isArray(list) &&
            list.length === 1 &&
            !isRegexLike(list[0]) &&
            !isOperatorDocument(list[0])
          )
            put(key, list[0]);
        }
      }
    }
  };
  collect(filter);
  return seed;
}

function isRegexLike(value: unknown): boolean {
  return typeAlias(value) === "regex";
}
