import { z } from "zod";
import { digestRhythms } from "./mail-preference";

/** What the form sends. */
export const mailPreferenceSchema = z.strictObject({
  digest: z.enum(digestRhythms, { error: "unknownChoice" }),
  reminders: z.boolean(),
});
