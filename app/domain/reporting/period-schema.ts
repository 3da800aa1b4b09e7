import { z } from "zod";
import { isoDaySchema } from "../date/precise-date-schema";
import { earlierDayOf, longestPeriodName } from "./period-days";

/** What a form must say about a period. */
export const periodSchema = z
  .strictObject({
    key: z.string().regex(/^\d{4}(-\d)?$/, { error: "invalidKey" }),
    name: z.string().trim().min(1, { error: "required" }).max(longestPeriodName, { error: "tooLong" }),
    from: isoDaySchema,
    to: isoDaySchema,
    asOf: isoDaySchema,
    dueOn: isoDaySchema,
    signOffDueOn: isoDaySchema,
    reviewDueOn: isoDaySchema,
  })
  .superRefine((period, context) => {
    for (const { day, earlier } of earlierDayOf)
      if (period[day] < period[earlier])
        context.addIssue({ code: "custom", path: [day], message: "tooEarly" });
  });
