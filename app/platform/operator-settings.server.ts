import { z } from "zod";

/**
 * What only the operator of an installation can say about itself. Nothing here is needed to run; a page that needs
 * an absent value says that it is not configured, because an invented imprint is worse than a missing one.
 */
export const operatorVariables = {
  OPERATOR_NAME: z.string().optional(),
  /** Lines divided by "|", e.g. `Rathausplatz 1|01067 Musterstadt`. */
  OPERATOR_ADDRESS: z.string().optional(),
  OPERATOR_REPRESENTED_BY: z.string().optional(),
  OPERATOR_CONTENT_RESPONSIBLE: z.string().optional(),
  OPERATOR_EMAIL: z.email({ error: "Erwartet wird eine E-Mail-Adresse." }).optional(),
  OPERATOR_PHONE: z.string().optional(),
  OPERATOR_DATA_PROTECTION_OFFICER: z.string().optional(),
  OPERATOR_DATA_PROTECTION_AUTHORITY: z.string().optional(),
  OPERATOR_LOG_RETENTION: z.string().optional(),
  OPERATOR_ACCESSIBILITY_CONTACT: z.string().optional(),
  OPERATOR_ACCESSIBILITY_ENFORCEMENT: z.string().optional(),
};

const schema = z.object(operatorVariables);
type OperatorSettings = Readonly<z.output<typeof schema>>;

/** The operator's settings out of the whole configuration. */
export function operatorSettings(environment: OperatorSettings): OperatorSettings {
  return schema.parse(environment);
}
