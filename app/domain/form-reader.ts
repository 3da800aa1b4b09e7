import { type PreciseDate, precisionOf } from "./date/precise-date";

/** Reads a date as people type it; `wording` is set where the words are vaguer than the date. */
export type ReadDate = (typed: string) => { date: PreciseDate; wording?: string } | null;

export type FormProblem =
  | "required"
  | "tooLong"
  | "unknownChoice"
  | "invalidDate"
  | "vagueDate"
  | "dayNeeded"
  | "noWebAddress";

/** Characters. A paragraph may be as long as the longest one of a council paper. */
export const longest = { line: 300, reason: 1200, address: 2000, paragraph: 10_000 } as const;

/** Judges typed values one by one and keeps what is wrong by name of the field: the first fault of each. */
export interface FormReader<Problem extends string> {
  problems: Record<string, Problem | FormProblem>;
  isFaultless(): boolean;
  report(field: string, problem: Problem | FormProblem): void;
  /** Trimmed, possibly empty. */
  text(field: string, typed?: string, most?: number): string;
  needed(field: string, typed?: string, most?: number): string;
  choice<T extends string>(field: string, typed: string | undefined, choices: readonly T[]): T | undefined;
  /** A choice that may be left open. */
  freeChoice<T extends string>(field: string, typed: string, choices: readonly T[]): T | undefined;
  date(field: string, typed?: string): PreciseDate | undefined;
  /** A date that must be a day. */
  day(field: string, typed?: string): PreciseDate | undefined;
  /** One value per line, each once. */
  lines(field: string, typed: string): string[];
}

export function formReader<Problem extends string = never>(readDate: ReadDate): FormReader<Problem> {
  const reader: FormReader<Problem> = {
    problems: {},
    isFaultless: () => Object.keys(reader.problems).length === 0,
    report(field, problem) {
      reader.problems[field] ??= problem;
    },
    text(field, typed = "", most = longest.line) {
      const trimmed = typed.trim();
      if (trimmed.length > most) reader.report(field, "tooLong");
      return trimmed;
    },
    needed(field, typed, most) {
      const trimmed = reader.text(field, typed, most);
      if (trimmed === "") reader.report(field, "required");
      return trimmed;
    },
    choice(field, typed, choices) {
      const chosen = choices.find((each) => each === typed);
      if (chosen === undefined) reader.report(field, typed ? "unknownChoice" : "required");
      return chosen;
    },
    freeChoice(field, typed, choices) {
      return typed === "" ? undefined : reader.choice(field, typed, choices);
    },
    date(field, typed = "") {
      if (typed.trim() === "") return undefined;
      const read = readDate(typed);
      if (read === null) reader.report(field, "invalidDate");
      else if (read.wording !== undefined) reader.report(field, "vagueDate");
      return read?.date;
    },
    day(field, typed) {
      const read = reader.date(field, typed);
      if (read !== undefined && precisionOf(read) !== "day") reader.report(field, "dayNeeded");
      return read;
    },
    lines(field, typed) {
      const all = typed.split("\n").map((line) => reader.text(field, line));
      return [...new Set(all.filter((line) => line !== ""))];
    },
  };
  return reader;
}
