import { Binary, BSONRegExp, calculateObjectSize } from "bson";
import { compareStrings } from "../../bson/compare.js";
import { isDocument, isNumeric, toNumber, typeAlias } from "../../bson/values.js";
import { MongoError } from "../../errors.js";
import { compileRegex, isRegex, regexOf } from "../regex.js";
import { type BsonOperator, isNil, namedOperator, operator } from "./arguments.js";
import { toText } from "./types.js";

const MANY = Number.POSITIVE_INFINITY;

function patternOf(name: string, regex: unknown, options: unknown): RegExp {
  if (typeof regex === "string") return compileRegex(regex, typeof options === "string" ? options : "");
  if (!isRegex(regex)) throw new MongoError(51105, `${name} needs 'regex' to be of type string or regex`);
  if (typeof options !== "string" || !(regex instanceof BSONRegExp)) return regexOf(regex);
  return compileRegex(regex.pattern, options);
}

/** $regexFind's result: match, position in characters, groups. */
function found(match: RegExpExecArray): Record<string, unknown> {
  return {
    match: match[0],
    idx: [...match.input.slice(0, match.index)].length,
    captures: match.slice(1).map((group) => group ?? null),
  };
}

function regexOperator<T>(
  name: string,
  missing: T,
  run: (input: string, pattern: RegExp) => T,
): [string, BsonOperator] {
  return namedOperator(name, ["input", "regex", "options"], ({ input, regex, options }) => {
    if (isNil(input) || isNil(regex)) return missing;
    if (typeof input !== "string") throw new MongoError(51104, `${name} needs 'input' to be of type string`);
    return run(input, patternOf(name, regex, options));
  });
}

/** Text, where MongoDB's idea of a pattern, a character or a type differs from JavaScript's. */
export const strings: Record<string, BsonOperator> = Object.fromEntries([
  regexOperator("$regexMatch", false, (input, pattern) => pattern.test(input)),
  regexOperator<unknown>("$regexFind", null, (input, pattern) => {
    const match = pattern.exec(input);
    return match ? found(match) : null;
  }),
  regexOperator<unknown[]>("$regexFindAll", [], (input, pattern) =>
    Array.from(input.matchAll(new RegExp(pattern.source, `${pattern.flags}g`)), found),
  ),
  operator("$concat", 0, MANY, (...values) => {
    if (values.some(isNil)) return null;
    const wrong = values.find((value) => typeof value !== "string");
    if (wrong !== undefined)
      throw new MongoError(16702, `$concat only supports strings, not ${typeAlias(wrong)}`);
    return values.join("");
  }),
  ...(["$toLower", "$toUpper"] as const).map((name) =>
    operator(name, 1, 1, (value) => {
      if (isNil(value)) return "";
      // MongoDB changes ASCII letters only.
      const text = toText(value);
      return name === "$toLower"
        ? text.replace(/[A-Z]+/g, (part) => part.toLowerCase())
        : text.replace(/[a-z]+/g, (part) => part.toUpperCase());
    }),
  ),
  operator("$strcasecmp", 2, 2, (a, b) =>
    compareStrings(isNil(a) ? "" : toText(a).toUpperCase(), isNil(b) ? "" : toText(b).toUpperCase()),
  ),
  operator("$bsonSize", 1, 1, (value) => {
    if (isNil(value)) return null;
    if (!isDocument(value))
      throw new MongoError(31393, `$bsonSize requires a document input, found: ${typeAlias(value)}`);
    return calculateObjectSize(value, { ignoreUndefined: true });
  }),
  operator("$binarySize", 1, 1, (value) => {
    if (isNil(value)) return null;
    if (typeof value === "string") return Buffer.byteLength(value);
    if (value instanceof Binary) return value.length();
    throw new MongoError(
      51276,
      `$binarySize requires a string or BinData argument, found: ${typeAlias(value)}`,
    );
  }),
  operator("$range", 2, 3, (start, end, step = 1) => {
    for (const value of [start, end, step])
      if (!isNumeric(value))
        throw new MongoError(34443, `$range requires numeric arguments, found: ${typeAlias(value)}`);
    const [from, to, by] = [toNumber(start), toNumber(end), toNumber(step)];
    if (by === 0) throw new MongoError(34449, "$range requires a non-zero step value");
    const result: number[] = [];
    for (let i = from; by > 0 ? i < to : i > to; i += by) result.push(i);
    return result;
  }),
]);
