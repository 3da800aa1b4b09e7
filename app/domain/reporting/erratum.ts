import { z } from "zod";
import type { IsoDay } from "../date/precise-date";

/** Erratum (Berichtigung): dated correction of a closed period. The frozen values stay as they are. */
export interface Erratum {
  planKey: string;
  periodKey: string;
  /** 1, 2, 3 … within the period. */
  number: number;
  /** What it corrects; absent where it concerns the period as a whole. */
  measureNumber?: number;
  officeKey?: string;
  /** What was said, and what should have been said. */
  wrong: string;
  right: string;
  reason: string;
  addedOn: IsoDay;
}

const longest = 2000;
const needed = z.string().trim().min(1, { error: "required" }).max(longest, { error: "tooLong" });

/** What the form sends. `measureNumber` empty means the whole period. */
export const erratumSchema = z.strictObject({
  measureNumber: z.union([z.literal(""), z.string().regex(/^\d{1,5}$/, { error: "unknownChoice" })]),
  wrong: needed,
  right: needed,
  reason: needed,
});
