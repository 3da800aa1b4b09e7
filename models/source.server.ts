import type { Source } from "~/domain/source";
import { insertContent } from "./data-version.server";
import { defineModel, documentSchema, storedCollection } from "./definition.server";
import { logDocument, text } from "./json-schema.server";

const required = { type: String, required: true } as const;

const schema = documentSchema<Source>({ key: required, title: required, location: required });
// Serves listSources; one source per key.
schema.index({ key: 1 }, { unique: true });

const SourceModel = defineModel("Source", schema, "sources");

export const sources = storedCollection(
  SourceModel,
  logDocument<Source>({ key: text, title: text, location: text }),
);

/** All sources by key, for the page that explains where statements come from. */
export function listSources(): Promise<Source[]> {
  return SourceModel.find({}, { _id: 0 }).sort({ key: 1 }).lean<Source[]>();
}

/** @throws a duplicate key error (11000) if a source with one of these keys exists. */
export async function insertSources(sources: readonly Source[]): Promise<void> {
  await insertContent(SourceModel, sources);
}
