import type { DatabaseFile, SqlValue } from "./database.js";

/** How many rows one statement takes: a call into the library costs more than a row, and few sizes fit every number. */
const SIZES = [32, 16, 8, 4, 2, 1] as const;

/** An INSERT of any number of rows by few calls. */
export class RowStatement {
  readonly #database: DatabaseFile;
  readonly #width: number;
  readonly #texts: ReadonlyMap<number, string>;

  /**
   * @param width number of values in a row
   * @param text the statement before and behind its values
   */
  constructor(database: DatabaseFile, width: number, text: { begin: string; end?: string }) {
    this.#database = database;
    this.#width = width;
    const row = `(${Array.from({ length: width }, () => "?").join(", ")})`;
    this.#texts = new Map(
      SIZES.map((size) => {
        const rows = Array.from({ length: size }, () => row);
        return [size, `${text.begin} VALUES ${rows.join(", ")} ${text.end ?? ""}`];
      }),
    );
  }

  /** @param parameters those of all rows, one row after the other */
  run(parameters: readonly SqlValue[]): void {
    let at = 0;
    for (const [size, text] of this.#texts) {
      const length = size * this.#width;
      for (; parameters.length - at >= length; at += length)
        this.#database.run(text, parameters.slice(at, at + length));
    }
  }
}
