import {
  cooperationForms,
  type DatedName,
  type DatedParent,
  type Organisation,
  type OrganisationClosure,
  organisationKinds,
  organisationStructures,
  reaches,
} from "~/domain/organisation/organisation";
import { insertContent } from "./data-version.server";
import { defineModel, documentSchema, partSchema, storedCollection } from "./definition.server";
import { isoDay, listOf, object, oneOf, text, versionedDocument } from "./json-schema.server";
import { provenanceRules, provenanceSchema } from "./provenance.server";
import { type Changes, type UpdateResult, updateVersioned, type Versioned } from "./versioned.server";

const nameSchema = partSchema<DatedName>({
  name: { type: String, required: true },
  shortName: String,
  validFrom: String,
  validTo: String,
});
const parentSchema = partSchema<DatedParent>({
  organisationKey: { type: String, required: true },
  validFrom: String,
  validTo: String,
});
const closureSchema = partSchema<OrganisationClosure>({
  on: { type: String, required: true },
  reason: { type: String, required: true },
  mergedInto: String,
});
const schema = documentSchema<Versioned<Organisation>>({
  key: { type: String, required: true, immutable: true },
  kind: { type: String, enum: organisationKinds, required: true },
  names: { type: [nameSchema], required: true },
  parents: { type: [parentSchema], required: true },
  reach: { type: String, enum: reaches },
  structure: { type: String, enum: organisationStructures },
  themes: { type: [String], required: true },
  cooperationForms: { type: [{ type: String, enum: cooperationForms }], required: true },
  website: String,
  description: String,
  closure: closureSchema,
  provenance: { type: provenanceSchema, required: true },
  version: { type: Number, required: true },
});
// Serves findOrganisation and the order of listOrganisations; one organisation per key.
schema.index({ key: 1 }, { unique: true });

const OrganisationModel = defineModel("Organisation", schema, "organisations");

export const organisations = storedCollection(
  OrganisationModel,
  versionedDocument<Organisation>(
    {
      key: text,
      kind: oneOf(organisationKinds),
      names: listOf(
        object<DatedName>({ name: text }, { shortName: text, validFrom: isoDay, validTo: isoDay }),
        1,
      ),
      parents: listOf(object<DatedParent>({ organisationKey: text }, { validFrom: isoDay, validTo: isoDay })),
      themes: listOf(text),
      cooperationForms: listOf(oneOf(cooperationForms)),
      provenance: provenanceRules,
    },
    {
      reach: oneOf(reaches),
      structure: oneOf(organisationStructures),
      website: text,
      description: text,
      closure: object<OrganisationClosure>({ on: isoDay, reason: text }, { mergedInto: text }),
    },
  ),
);

/** All organisations, offices and partners alike, by key. */
export function listOrganisations(): Promise<Versioned<Organisation>[]> {
  return OrganisationModel.find({}, { _id: 0 }).sort({ key: 1 }).lean<Versioned<Organisation>[]>();
}

export function findOrganisation(key: string): Promise<Versioned<Organisation> | null> {
  return OrganisationModel.findOne({ key }, { _id: 0 }).lean<Versioned<Organisation>>();
}

/** @throws a duplicate key error (11000) if an organisation with one of these keys exists. */
export async function insertOrganisations(organisations: readonly Organisation[]): Promise<void> {
  await insertContent(
    OrganisationModel,
    organisations.map((organisation) => ({ ...organisation, version: 1 })),
  );
}

export function updateOrganisation(
  key: string,
  expectedVersion: number,
  changes: Changes<Organisation, "key">,
): Promise<UpdateResult<Organisation>> {
  return updateVersioned<Organisation>({
    model: OrganisationModel,
    filter: { key },
    expectedVersion,
    changes,
  });
}
