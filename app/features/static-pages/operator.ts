/** Settings by which the operator of an installation names itself; app/platform reads them from the environment. */
export type OperatorVariable =
  | "OPERATOR_NAME"
  | "OPERATOR_ADDRESS"
  | "OPERATOR_REPRESENTED_BY"
  | "OPERATOR_CONTENT_RESPONSIBLE"
  | "OPERATOR_EMAIL"
  | "OPERATOR_PHONE"
  | "OPERATOR_DATA_PROTECTION_OFFICER"
  | "OPERATOR_DATA_PROTECTION_AUTHORITY"
  | "OPERATOR_LOG_RETENTION"
  | "OPERATOR_ACCESSIBILITY_CONTACT"
  | "OPERATOR_ACCESSIBILITY_ENFORCEMENT";

export type OperatorSettings = Readonly<Partial<Record<OperatorVariable, string>>>;
