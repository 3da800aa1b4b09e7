import type { Document } from "bson";

const OFFICES = 12;
const TEXT = "Der Sachstand ist mit den beteiligten Ämtern abgestimmt. ".repeat(30);

/** How many documents every figure is measured with. */
export const COUNT = 10_000;

/** The indexes that both the server and the bare library keep, beside the one on `_id`. */
export const INDEXES = [{ key: { number: 1 }, unique: true }, { key: { office: 1 } }] as const;

/** Documents of about 2 KB, shaped like the measures of the application; the same on every run. */
export function measure(number: number): Document {
  return {
    _id: number,
    number,
    office: `office-${number % OFFICES}`,
    field: `field-${number % 11}`,
    state: ["planned", "inProgress", "completed"][number % 3],
    updatedAt: new Date(Date.UTC(2022, number % 48, 1 + (number % 27), number % 24)),
    milestones: Array.from({ length: 4 }, (_, i) => ({
      key: `m${i}`,
      weight: i + 1,
      done: (number + i) % 2 === 0,
    })),
    text: TEXT,
  };
}
