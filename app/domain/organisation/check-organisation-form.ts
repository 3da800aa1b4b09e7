import { type FormProblem, formReader, longest, type ReadDate } from "../form-reader";
import { readProvenance } from "../provenance-form";
import { isWebAddress } from "../web-address";
import {
  cooperationForms,
  type Organisation,
  organisationKinds,
  organisationStructures,
  reaches,
} from "./organisation";
import type { OrganisationBeginning, OrganisationFormValues } from "./organisation-form";
import { sectorOf } from "./sector";

type OrganisationFormProblem = FormProblem | "otherSector";

export interface OrganisationFormContext {
  sourceKeys: readonly string[];
  readDate: ReadDate;
  reason: string;
  /** The kind it has now; null for a new one. */
  kindInForce: Organisation["kind"] | null;
}

/** What of an organisation its form decides. Names, parents and its end are changed elsewhere. */
type OrganisationContent = Omit<Organisation, "key" | "names" | "parents" | "closure">;

export type CheckedOrganisationForm =
  | { ok: true; content: OrganisationContent }
  /** By name of the form field. */
  | { ok: false; problems: Record<string, OrganisationFormProblem> };

/**
 * Judges what was typed about an organisation. Every problem is named, not only the first. The kind may become a
 * more exact one, but an office never becomes an association: roles and duties hang on that.
 */
export function checkOrganisationForm(
  values: OrganisationFormValues,
  context: OrganisationFormContext,
): CheckedOrganisationForm {
  const form = formReader<OrganisationFormProblem>(context.readDate);
  const kind = form.choice("kind", values.kind, organisationKinds);
  const { kindInForce } = context;
  if (kind && kindInForce && sectorOf(kind) !== sectorOf(kindInForce)) form.report("kind", "otherSector");
  const reach = form.freeChoice("reach", values.reach, reaches);
  const structure = form.freeChoice("structure", values.structure, organisationStructures);
  const themes = form.lines("themes", values.themes);
  const forms = cooperationForms.filter((each) => values.cooperationForms.includes(each));
  if (forms.length < new Set(values.cooperationForms).size) form.report("cooperationForms", "unknownChoice");
  const website = form.text("website", values.website, longest.address);
  if (website !== "" && !isWebAddress(website)) form.report("website", "noWebAddress");
  const description = form.text("description", values.description, longest.reason);
  const provenance = readProvenance(form, values, context.sourceKeys);
  form.text("reason", context.reason, longest.reason);
  if (!form.isFaultless() || !kind || !provenance) return { ok: false, problems: form.problems };
  return {
    ok: true,
    content: {
      kind,
      // Named even when empty, so that an edit removes what was there.
      reach,
      structure,
      themes,
      cooperationForms: forms,
      website: website || undefined,
      description: description || undefined,
      provenance,
    },
  };
}

export type CheckedBeginning =
  | { ok: true; beginning: Pick<Organisation, "names" | "parents"> }
  | { ok: false; problems: Record<string, FormProblem | "nameTaken"> };

interface BeginningContext {
  readDate: ReadDate;
  parentKeys: readonly string[];
  /** Two open organisations of one name could not be told apart in any list. */
  namesInUse: ReadonlySet<string>;
}

/** Judges name and parent of a new organisation; both begin on the same day. */
export function checkBeginning(
  typed: OrganisationBeginning,
  { readDate, parentKeys, namesInUse }: BeginningContext,
): CheckedBeginning {
  const form = formReader<"nameTaken">(readDate);
  const name = form.needed("name", typed.name);
  if (namesInUse.has(name)) form.report("name", "nameTaken");
  const shortName = form.text("shortName", typed.shortName);
  const validFrom = form.day("validFrom", typed.validFrom);
  const organisationKey = form.freeChoice("parentKey", typed.parentKey, parentKeys);
  if (!form.isFaultless()) return { ok: false, problems: form.problems };
  const validity = validFrom ? { validFrom } : {};
  return {
    ok: true,
    beginning: {
      names: [{ name, ...(shortName && { shortName }), ...validity }],
      parents: organisationKey ? [{ organisationKey, ...validity }] : [],
    },
  };
}
