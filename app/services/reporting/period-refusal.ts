/** Why a period was not changed. */
export type PeriodRefusal =
  | { code: "notFound" }
  | { code: "forbidden" }
  | { code: "conflict" }
  /** Only one period of a plan is open at a time. */
  | { code: "anotherIsOpen"; periodName: string }
  | { code: "keyTaken" }
  | { code: "malformed"; problems: Record<string, string> };

export type PeriodResult<T> = ({ ok: true } & T) | { ok: false; refusal: PeriodRefusal };
