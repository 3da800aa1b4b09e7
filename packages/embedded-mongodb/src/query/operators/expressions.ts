import { arithmetic } from "./arithmetic.js";
import { comparison } from "./comparison.js";
import { dates } from "./dates.js";
import { sets } from "./sets.js";
import { strings } from "./strings.js";
import { types } from "./types.js";

/** Expression operators that mingo computes on JavaScript values and MongoDB on BSON values. */
export const bsonExpressions = { ...arithmetic, ...comparison, ...dates, ...sets, ...strings, ...types };
