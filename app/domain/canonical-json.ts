import canonicalize from "canonicalize";

/**
 * The one text form of a value (RFC 8785): keys sorted, no white space, absent fields left out. Two equal values
 * give the same text, so that a hash over it can be checked years later by any other program.
 * @throws if the value holds NaN or an infinite number, or is undefined
 */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError("undefined has no canonical form");
  return text;
}
