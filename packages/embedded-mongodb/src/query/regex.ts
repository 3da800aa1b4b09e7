import { BSONRegExp } from "bson";
import { MongoError } from "../errors.js";

const cache = new Map<string, RegExp>();
const CACHE_SIZE = 500;

/** A JavaScript RegExp for a PCRE pattern with MongoDB's options i, m, s, x, u. */
export function compileRegex(pattern: string, options: string): RegExp {
  const id = `${options}/${pattern}`;
  const known = cache.get(id);
  if (known) return known;
  let source = pattern;
  let flags = "";
  // PCRE writes options inside the pattern as well: (?i) at its beginning.
  const inline = /^\(\?([imsx]+)\)/.exec(source);
  const given = options + (inline?.[1] ?? "");
  if (inline) source = source.slice(inline[0].length);
  for (const option of new Set(given)) {
    if (option === "i" || option === "m" || option === "s" || option === "u") flags += option;
    else if (option === "x") source = withoutComments(source);
    else if (option !== "l" && option !== "g") {
      throw new MongoError(51108, `invalid flag in regex options: ${options}`);
    }
  }
  source = source
    .replaceAll(/\\A/g, "^")
    .replaceAll(/\\[zZ]/g, "$")
    .replaceAll(/\(\?P</g, "(?<");
  let compiled: RegExp;
  try {
    // Without the u flag a "." would match half a character outside the BMP; patterns it refuses run without.
    compiled =
      /[\ud800-\udfff]|\\p\{/.test(source) && !flags.includes("u")
        ? new RegExp(source, `${flags}u`)
        : new RegExp(source, flags);
  } catch (error) {
    throw new MongoError(
      51091,
      `Regular expression is invalid: ${error instanceof Error ? error.message : pattern}`,
    );
  }
  if (cache.size >= CACHE_SIZE) cache.clear();
  cache.set(id, compiled);
  return compiled;
}

/** The x option: white space and comments in a pattern do not count, except escaped or in a class. */
function withoutComments(pattern: string): string {
  return pattern.replace(/\\.|\[(?:\\.|[^\]\\])*\]|\s+|#[^\n]*/g, (part) =>
    /^[\\[]/.test(part) ? part : "",
  );
}

export function regexOf(value: BSONRegExp | RegExp): RegExp {
  return value instanceof BSONRegExp ? compileRegex(value.pattern, value.options) : value;
}

export function isRegex(value: unknown): value is BSONRegExp | RegExp {
  return value instanceof BSONRegExp || value instanceof RegExp;
}

/** The literal text every match of an anchored pattern starts with (for index ranges); undefined if there is none. */
export function regexPrefix(value: BSONRegExp | RegExp): { prefix: string; exact: boolean } | undefined {
  const pattern = value instanceof BSONRegExp ? value.pattern : value.source;
  const options = value instanceof BSONRegExp ? value.options : value.flags;
  if (/[imx]/.test(options) || !pattern.startsWith("^") || pattern.includes("|")) return undefined;
  const literal = /^\^((?:[A-Za-z0-9 _\-:/@,;äöüÄÖÜß]|\\[.\-/+*?()[\]{}^$])*)(.*)$/s.exec(pattern);
  let prefix = literal?.[1] ?? "";
  const rest = literal?.[2] ?? "";
  // A quantifier that allows zero takes back the last character.
  if (/^[*?{]/.test(rest)) prefix = prefix.replace(/(\\.|.)$/s, "");
  prefix = prefix.replace(/\\(.)/g, "$1");
  return prefix === "" ? undefined : { prefix, exact: rest === "" || rest === ".*" };
}
