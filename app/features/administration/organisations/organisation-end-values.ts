import { textOf } from "../form-reading";

/** What the forms hold on the page on which an organisation ends. */
export interface TypedOrganisationEnd {
  on: string;
  reason: string;
  into: string;
  mergeOn: string;
  mergeReason: string;
  reopenReason: string;
}

/** Reads what was typed, whichever of the forms it is from. */
export function readOrganisationEnd(form: FormData): TypedOrganisationEnd {
  return {
    on: textOf(form, "on"),
    reason: textOf(form, "reason"),
    into: textOf(form, "into"),
    mergeOn: textOf(form, "mergeOn"),
    mergeReason: textOf(form, "mergeReason"),
    reopenReason: textOf(form, "reopenReason"),
  };
}
