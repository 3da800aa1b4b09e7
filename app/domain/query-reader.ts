/** A part of an address that was ignored. The text names it; nobody is left wondering why a filter does nothing. */
export type QueryNotice =
  | { rule: "unknownParameter"; parameter: string }
  | { rule: "unknownValue"; parameter: string; value: string }
  | { rule: "searchShortened"; maxLength: number }
  | { rule: "repeatedParameter"; parameter: string; used: string };

const maxSearchLength = 200;
const maxNotices = 10;
const maxQuotedLength = 60;

/** Reads typed values from the parameters of an address; never throws. See `readQuery`. */
export interface QueryReader {
  /** Free text, shortened to `maxSearchLength`. */
  search(parameter: string): string;
  /** The value of a parameter that may stand only once. */
  single(parameter: string): string | undefined;
  /** Values that exist in the data. */
  keys(parameter: string, allowed: ReadonlySet<string>): string[];
  /** Codes by the German slugs that stand in the address. */
  codes<Code extends string>(parameter: string, slugs: Record<Code, string>): Code[];
  /** A whole number of at most six digits that `allows` accepts. */
  number(parameter: string, fallback: number, allows: (value: number) => boolean): number;
  /** Names a value as ignored. */
  reject(parameter: string, value: string): void;
  /** What was ignored so far: at most ten entries, quoted values shortened. */
  notices(): QueryNotice[];
}

/**
 * Starts reading an address. What is unknown or malformed is left out and named in the notices. Empty values, as
 * forms send them, mean "no filter".
 * @param names parameters the page knows
 */
export function readQuery(params: URLSearchParams, names: readonly string[]): QueryReader {
  const notices: QueryNotice[] = [];
  for (const parameter of new Set(params.keys())) {
    if (!names.includes(parameter)) notices.push({ rule: "unknownParameter", parameter: shorten(parameter) });
  }
  const values = (parameter: string) => [
    ...new Set(
      params
        .getAll(parameter)
        .map((value) => value.trim())
        .filter((value) => value !== ""),
    ),
  ];
  const reader: QueryReader = {
    search(parameter) {
      const text = reader.single(parameter) ?? "";
      if (text.length > maxSearchLength)
        notices.push({ rule: "searchShortened", maxLength: maxSearchLength });
      return text.slice(0, maxSearchLength);
    },
    single(parameter) {
      const [first, ...others] = values(parameter);
      if (first !== undefined && others.length > 0) {
        notices.push({ rule: "repeatedParameter", parameter, used: shorten(first) });
      }
      return first;
    },
    keys(parameter, allowed) {
      const [known, unknown] = partition(values(parameter), (value) => allowed.has(value));
      for (const value of unknown) reader.reject(parameter, value);
      return known;
    },
    codes<Code extends string>(parameter: string, slugs: Record<Code, string>) {
      const codes: Code[] = [];
      for (const code in slugs) codes.push(code);
      const wanted = values(parameter);
      for (const value of wanted) {
        if (!codes.some((code) => slugs[code] === value)) reader.reject(parameter, value);
      }
      return codes.filter((code) => wanted.includes(slugs[code]));
    },
    number(parameter, fallback, allows) {
      const text = reader.single(parameter);
      if (text === undefined) return fallback;
      const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
      if (allows(value)) return value;
      reader.reject(parameter, text);
      return fallback;
    },
    reject(parameter, value) {
      notices.push({ rule: "unknownValue", parameter, value: shorten(value) });
    },
    notices: () => notices.slice(0, maxNotices),
  };
  return reader;
}

function partition<T>(items: readonly T[], test: (item: T) => boolean): [T[], T[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}

function shorten(text: string): string {
  return text.length > maxQuotedLength ? `${text.slice(0, maxQuotedLength)}…` : text;
}
