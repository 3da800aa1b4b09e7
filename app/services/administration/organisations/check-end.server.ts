import { formReader, longest } from "~/domain/form-reader";
import type { Organisation } from "~/domain/organisation/organisation";
import { byValidity } from "~/domain/organisation/validity";
import { today } from "~/platform/clock.server";
import { parseGermanDate } from "~/texts/de/date-input";

/** What somebody typed to end an organisation. */
export interface TypedEnd {
  /** Its last day. */
  on: string;
  reason: string;
}

export type CheckedEnd =
  | { ok: true; on: string; reason: string }
  | { ok: false; problems: Record<string, string> };

/** The last day has come, and does not lie before the name it ends with. */
export function checkEnd(organisation: Organisation, typed: TypedEnd): CheckedEnd {
  const form = formReader<"dateInFuture" | "beforeLastName">(parseGermanDate);
  form.needed("on", typed.on);
  const on = form.day("on", typed.on);
  const reason = form.needed("reason", typed.reason, longest.reason);
  if (on && on > today()) form.report("on", "dateInFuture");
  if (on && on < (byValidity(organisation.names).at(-1)?.validFrom ?? ""))
    form.report("on", "beforeLastName");
  return form.isFaultless() && on ? { ok: true, on, reason } : { ok: false, problems: form.problems };
}
