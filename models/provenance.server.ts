import { type ProvenanceNote, provenances } from "~/domain/provenance";
import { partSchema } from "./definition.server";
import { listOf, object, oneOf, text } from "./json-schema.server";

/** Part of almost every document: where its statement comes from. */
export const provenanceSchema = partSchema<ProvenanceNote>({
  label: { type: String, enum: provenances, required: true },
  sources: { type: [String], required: true },
  note: String,
});

export const provenanceRules = object<ProvenanceNote>(
  { label: oneOf(provenances), sources: listOf(text) },
  { note: text },
);
