import type { NameForm } from "~/domain/organisation/change-names";
import {
  type OrganisationBeginning,
  type OrganisationFormField,
  type OrganisationFormText,
  type OrganisationFormValues,
  organisationFormFields,
} from "~/domain/organisation/organisation-form";
import {
  cooperationFormLabels,
  organisationKindLabels,
  reachLabels,
  structureLabels,
} from "~/texts/de/organisations";
import { provenanceLabels } from "~/texts/de/provenance";
import { mergedForm, textOf, ticksOf } from "../form-reading";

/** Reads an organisation from its form as it was sent, without judging it. Other fields have no effect. */
export function readOrganisationForm(form: FormData): OrganisationFormValues {
  const text = (name: OrganisationFormText) => textOf(form, name);
  return {
    kind: text("kind"),
    reach: text("reach"),
    structure: text("structure"),
    themes: text("themes"),
    cooperationForms: ticksOf(form, "cooperationForms"),
    website: text("website"),
    description: text("description"),
    provenanceLabel: text("provenanceLabel"),
    provenanceSources: text("provenanceSources"),
    provenanceNote: text("provenanceNote"),
  };
}

/** Reads what only the form of a new organisation asks. */
export function readBeginning(form: FormData): OrganisationBeginning {
  return {
    name: textOf(form, "name"),
    shortName: textOf(form, "shortName"),
    validFrom: textOf(form, "validFrom"),
    parentKey: textOf(form, "parentKey"),
  };
}

/** Reads what was typed about names and parents, whichever step it is for. */
export function readNameForm(form: FormData): NameForm {
  return { ...readBeginning(form), index: textOf(form, "index"), reason: textOf(form, "reason") };
}

/** The version that a conflict page was answered with: mine, except where theirs was chosen. */
export const mergedOrganisationForm = (
  form: FormData,
  theirs: OrganisationFormValues,
): OrganisationFormValues => mergedForm(form, organisationFormFields, readOrganisationForm(form), theirs);

const wordsOf: Partial<Record<OrganisationFormField, Readonly<Record<string, string>>>> = {
  kind: organisationKindLabels,
  reach: reachLabels,
  structure: structureLabels,
  cooperationForms: cooperationFormLabels,
  provenanceLabel: provenanceLabels,
};

/** A value of the form in words, one per line. */
export function organisationValueInWords(
  field: OrganisationFormField,
  value: OrganisationFormValues[OrganisationFormField],
): string {
  const word = (code: string) => wordsOf[field]?.[code] ?? code;
  return typeof value === "string" ? word(value) : value.map(word).join("\n");
}
