import { type Document, isDocument } from "../../bson/values.js";
import { isOperatorDocument } from "../filter.js";
import { isRegex } from "../regex.js";

/** All conditions that must hold, by path; $and and $elemMatch are opened, everything else is left to the filter. */
export function conjuncts(filter: Document): Map<string, Document[]> {
  const found = new Map<string, Document[]>();
  const visit = (part: Document, prefix: string) => {
    for (const [key, condition] of Object.entries(part)) {
      if (key === "$and" && Array.isArray(condition)) {
        for (const sub of condition) if (isDocument(sub)) visit(sub, prefix);
      } else if (!key.startsWith("$")) {
        const path = prefix + key;
        const operators = isOperatorDocument(condition)
          ? condition
          : isRegex(condition)
            ? { $regex: condition }
            : { $eq: condition };
        const known = found.get(path);
        if (known) known.push(operators);
        else found.set(path, [operators]);
        const element = operators.$elemMatch;
        // A number names a position in an index and the element's own field here.
        const numbered = isDocument(element) && Object.keys(element).some((name) => /^\d/.test(name));
        if (isDocument(element) && !isOperatorDocument(element) && !numbered) visit(element, `${path}.`);
      }
    }
  };
  visit(filter, "");
  return found;
}
