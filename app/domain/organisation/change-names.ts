import { isIsoDay } from "../date/iso-day";
import { type FormProblem, type FormReader, formReader, longest, type ReadDate } from "../form-reader";
import type { DatedName, Organisation } from "./organisation";
import { hasCircleFrom } from "./parents";
import { byValidity, correctName, endBefore, type Validity } from "./validity";

/** What can be done with the names and parents of an organisation, each step in a form of its own. */
export const nameSteps = ["rename", "correct", "move"] as const;
export type NameStep = (typeof nameSteps)[number];

/** What was typed, whichever step it is for. */
export interface NameForm {
  name: string;
  shortName: string;
  validFrom: string;
  /** Place of the name to correct, oldest first, from 0. */
  index: string;
  /** Empty: it belongs to nobody, or nobody knows to whom. */
  parentKey: string;
  reason: string;
}

type NameProblem =
  | FormProblem
  | "laterEntryExists"
  | "sameName"
  | "nameTaken"
  | "sameParent"
  | "parentCircle"
  | "startNeeded"
  | "notAfterEarlierName"
  | "notBeforeLaterName";

export interface NameContext {
  /** All organisations as they are stored. */
  organisations: readonly Organisation[];
  /** Organisations it may belong to. */
  parentKeys: readonly string[];
  /** Present names of other open organisations. */
  namesInUse: ReadonlySet<string>;
  readDate: ReadDate;
}

export type NameChange =
  | { ok: true; changes: Partial<Pick<Organisation, "names" | "parents">>; reason: string }
  | { ok: false; problems: Record<string, NameProblem> };

/**
 * Renames, corrects a name or moves the organisation below another one. Earlier days keep what they had, because
 * reports and old periods show the name of their time.
 */
export function changeNames(
  organisation: Organisation,
  step: NameStep,
  typed: NameForm,
  context: NameContext,
): NameChange {
  const form = formReader<NameProblem>(context.readDate);
  const reason = form.needed("reason", typed.reason, longest.reason);
  const changes = changesOfStep[step]({ form, organisation, typed, context });
  return form.isFaultless() ? { ok: true, changes, reason } : { ok: false, problems: form.problems };
}

interface Step {
  form: FormReader<NameProblem>;
  organisation: Organisation;
  typed: NameForm;
  context: NameContext;
}

const changesOfStep: Record<NameStep, (step: Step) => Partial<Pick<Organisation, "names" | "parents">>> = {
  rename({ form, organisation, typed, context }) {
    const entry = typedName(form, typed);
    if (context.namesInUse.has(entry.name)) form.report("name", "nameTaken");
    const latest = byValidity(organisation.names).at(-1);
    if (entry.name === latest?.name && entry.shortName === latest.shortName) form.report("name", "sameName");
    const ended = endedBefore(form, organisation.names, typed.validFrom);
    return { names: [...ended, entry] };
  },

  correct({ form, organisation, typed }) {
    const entry = typedName(form, typed);
    const index = /^\d{1,3}$/.test(typed.index) ? Number(typed.index) : -1;
    if (organisation.names[index] === undefined) form.report("name", "unknownChoice");
    if (!form.isFaultless()) return {};
    const corrected = correctName(organisation.names, index, entry);
    if (corrected.ok) return { names: corrected.names };
    form.report("validFrom", corrected.problem);
    return {};
  },

  move({ form, organisation, typed, context }) {
    const { key } = organisation;
    const organisationKey = form.freeChoice("parentKey", typed.parentKey, context.parentKeys);
    const before = byValidity(organisation.parents).at(-1);
    const present = before?.validTo === undefined ? before?.organisationKey : undefined;
    if (form.isFaultless() && organisationKey === present) form.report("parentKey", "sameParent");
    const ended = endedBefore(form, organisation.parents, typed.validFrom);
    const validFrom = form.day("validFrom", typed.validFrom);
    if (!validFrom) return {};
    const parents = [...ended, ...(organisationKey ? [{ organisationKey, validFrom }] : [])];
    const others = context.organisations.filter((other) => other.key !== key);
    if (hasCircleFrom([...others, { key, parents }], key, validFrom))
      form.report("parentKey", "parentCircle");
    return { parents };
  },
};

function typedName(form: FormReader<NameProblem>, typed: NameForm): DatedName {
  const name = form.needed("name", typed.name);
  const shortName = form.text("shortName", typed.shortName);
  const validFrom = form.day("validFrom", typed.validFrom);
  return { name, ...(shortName && { shortName }), ...(validFrom && { validFrom }) };
}

/** What is on record, ended the day before the typed one. */
function endedBefore<T extends Validity>(
  form: FormReader<NameProblem>,
  entries: readonly T[],
  typed: string,
): T[] {
  form.needed("validFrom", typed);
  const validFrom = form.day("validFrom", typed);
  if (!validFrom || !isIsoDay(validFrom)) return [];
  const ended = endBefore(entries, validFrom);
  if (ended === null) form.report("validFrom", "laterEntryExists");
  return ended ?? [];
}
