import { listOrganisations } from "#models/organisation.server";
import type { OrganisationBeginning, OrganisationFormValues } from "~/domain/organisation/organisation-form";
import type { Choice } from "../measure-form-dto";
import { emptyBeginning, emptyOrganisationForm } from "./organisation-form-values.server";
import { parentChoices } from "./parent-choices.server";

/** An empty form with what a new organisation can belong to. */
export async function getNewOrganisationForm(): Promise<{
  values: OrganisationFormValues;
  beginning: OrganisationBeginning;
  parentChoices: Choice[];
}> {
  const choices = parentChoices(await listOrganisations());
  return { values: emptyOrganisationForm, beginning: emptyBeginning, parentChoices: choices };
}
