import { z } from "zod";
import { isIsoDay } from "./iso-day";
import { isPreciseDate } from "./precise-date";

/** Schemas stand apart from the rules, so that a page that only compares dates does not ship zod. */
export const preciseDateSchema = z.string().refine(isPreciseDate, { error: "invalidDate" });
export const isoDaySchema = z.string().refine(isIsoDay, { error: "invalidDay" });
