import { MongoError } from "../../errors.js";
import type { Action, Build, Leaf } from "./action.js";
import type { ArrayFilters } from "./array-filters.js";
import { checkPath } from "./path.js";
import { read, visit, write } from "./visit.js";

/** `$rename`. */
export function renameActions(build: Build): Action[] {
  const { path, operand } = build;
  if (typeof operand !== "string")
    throw new MongoError(
      2,
      `The 'to' field for $rename must be a string: ${path}: ${JSON.stringify(operand)}`,
    );
  if (operand === path)
    throw new MongoError(2, `The source and target field for $rename must differ: ${path}: "${operand}"`);
  checkPath(operand);
  if (/(^|\.)\$/.test(path) || /(^|\.)\$/.test(operand))
    throw new MongoError(2, `The source and destination of $rename may not be dynamic: ${path}`);
  let moved: unknown;
  const take: Leaf = (container, key) => {
    if (Array.isArray(container))
      throw new MongoError(2, `The source field cannot be an array element, '${path}'`);
    moved = read(container, key);
    delete container[key];
  };
  const source = path.split(".");
  const put: Leaf = (container, key) => {
    if (moved !== undefined) write(container, key, moved);
  };
  // The source is taken by the target's action, so that a missing source does not create the target's parents.
  return [
    { operator: "$rename", path, segments: source, creates: false, leaf: () => undefined },
    {
      operator: "$rename",
      path: operand,
      segments: [RENAME_ROOT],
      creates: true,
      leaf: (container, _key, target) => {
        moved = undefined;
        const filters: ArrayFilters = new Map();
        const removal = { operator: "$rename", path, segments: source, creates: false, leaf: take };
        visit({ container, at: 0, action: removal, target, filters });
        if (moved === undefined) return;
        visit({
          container,
          at: 0,
          action: {
            operator: "$rename",
            path: operand,
            segments: operand.split("."),
            creates: true,
            leaf: put,
          },
          target,
          filters,
        });
      },
    },
  ];
}

/** A segment that only names "the document itself" for an action that walks on its own. */
const RENAME_ROOT = "\u{10ffff}rename";
