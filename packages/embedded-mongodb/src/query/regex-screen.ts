/**
 * Tells from the UTF-8 bytes of a long text that a pattern cannot match, without making a string of them: most
 * patterns contain words that every match contains, and looking for bytes is several times faster than decoding.
 */

/** Below this many bytes decoding costs less than looking. */
const SHORT = 64;

/** False if the pattern surely does not match the bytes from start to end; true if it may. */
export type Screen = (bytes: Buffer, start: number, end: number) => boolean;

/** A screen for a pattern; undefined if nothing can be said about what its matches contain. */
export function screenOf({ source, flags }: RegExp): Screen | undefined {
  const ignoreCase = flags.includes("i");
  // With both flags a few letters match others outside ASCII (the Kelvin sign, for one).
  if (ignoreCase && flags.includes("u")) return undefined;
  const literal = requiredLiteral(source, ignoreCase);
  if (literal === undefined) return undefined;
  if (ignoreCase) {
    const pattern = new RegExp(literal.replace(/[^A-Za-z0-9]/g, "\\$&"), "i");
    return (bytes, start, end) => end - start < SHORT || pattern.test(bytes.toString("latin1", start, end));
  }
  const needle = Buffer.from(literal, "utf8");
  return (bytes, start, end) => end - start < SHORT || bytes.subarray(start, end).includes(needle);
}

/**
 * The longest text that every match of a pattern contains, undefined if there is none or the pattern uses something
 * that is not understood here. Only ASCII if `asciiOnly`.
 */
function requiredLiteral(source: string, asciiOnly: boolean): string | undefined {
  let best = "";
  let run = "";
  let depth = 0;
  const endRun = () => {
    if (run.length > best.length) best = run;
    run = "";
  };
  for (let i = 0; i < source.length; i++) {
    let char = source[i] ?? "";
    let literal = false;
    if (char === "\\") {
      char = source[++i] ?? "";
      // Of the escapes with letters and digits only those are understood that stand alone.
      if (/[a-z0-9]/i.test(char) && !/[dDwWsSbB]/.test(char)) return undefined;
      literal = !/[a-z0-9]/i.test(char);
    } else if (char === "[") {
      i = classEnd(source, i);
    } else if (char === "(") {
      depth++;
    } else if (char === ")") {
      depth--;
    } else if (char === "|" && depth === 0) {
      return undefined;
    } else if (char === "*" || char === "?" || char === "{") {
      // The character before may be missing in a match.
      run = run.slice(0, -1);
      if (char === "{") {
        const repetition = /^\{\d+(,\d*)?\}/.exec(source.slice(i));
        if (!repetition) return undefined;
        i += repetition[0].length - 1;
      }
    } else {
      literal = !".^$+|".includes(char);
    }
    const plain = char >= " " && (asciiOnly ? char < "\x7f" : !/[\ud800-\udfff\ufffd]/.test(char));
    if (literal && plain && depth === 0) run += char;
    else endRun();
  }
  endRun();
  return best.length >= 2 ? best : undefined;
}

/** The position of the bracket that ends a character class. */
function classEnd(source: string, start: number): number {
  let i = start + 1;
  while (i < source.length && source[i] !== "]") i += source[i] === "\\" ? 2 : 1;
  return i;
}
