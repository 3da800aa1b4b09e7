/** Why something of the plan was not changed. Problems are codes by name of the form field. */
type AdministrationRefusal =
  | { code: "forbidden" }
  | { code: "notFound" }
  /** Somebody else was faster. */
  | { code: "conflict" }
  | { code: "invalid"; problems: Record<string, string> };

export type AdministrationResult<T = object> =
  | ({ ok: true } & T)
  | { ok: false; refusal: AdministrationRefusal };

/** The end of something on which other things still depend. The page of the end names them. */
export type EndResult = AdministrationResult | { ok: false; refusal: { code: "blocked" } };
