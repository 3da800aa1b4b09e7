import { z } from "zod";
import { isoDaySchema } from "../date/precise-date-schema";

/**
 * What a form must say about a period. The days follow one another: beginning, end, as-of date, last day to hand
 * in, to sign off, to review. The as-of date may lie before the end, but not before the beginning.
 */
export const periodSchema = z
  .strictObject({
    key: z.string().regex(/^\d{4}(-\d)?$/, { error: "invalidKey" }),
    name: z.string().trim().min(1, { error: "required" }).max(100, { error: "tooLong" }),
    from: isoDaySchema,
    to: isoDaySchema,
    asOf: isoDaySchema,
    dueOn: isoDaySchema,
    signOffDueOn: isoDaySchema,
    reviewDueOn: isoDaySchema,
  })
  .superRefine((period, context) => {
    const mustFollow = (field: "to" | "asOf" | "dueOn" | "signOffDueOn" | "reviewDueOn", earlier: string) => {
      if (period[field] < earlier) context.addIssue({ code: "custom", path: [field], message: "tooEarly" });
    };
    mustFollow("to", period.from);
    mustFollow("asOf", period.from);
    mustFollow("dueOn", period.asOf);
    mustFollow("signOffDueOn", period.dueOn);
    mustFollow("reviewDueOn", period.signOffDueOn);
  });
