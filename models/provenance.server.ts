import { Schema } from "mongoose";
import { type ProvenanceNote, provenances } from "~/domain/provenance";
import { partOptions } from "./definition.server";
import { listOf, object, oneOf, text } from "./json-schema.server";

/** Part of almost every document: where its statement comes from. */
export const provenanceSchema = new Schema<ProvenanceNote>(
  {
    label: { type: String, enum: provenances, required: true },
    sources: { type: [String], required: true },
    note: String,
  },
  partOptions,
);

export const provenanceRules = object({ label: oneOf(provenances), sources: listOf(text) }, { note: text });
