import { findOrganisation } from "#models/organisation.server";
import type { Actor } from "~/domain/access/actor";
import { can } from "~/domain/access/can";
import type { IsoDay } from "~/domain/date/precise-date";
import type { AdministrationResult } from "../administration-refusal";
import { checkMerger, type TypedMerger } from "./check-merger.server";
import type { MergerPreview } from "./organisation-form-dto";
import { planMerger } from "./plan-merger.server";

interface PreviewMergerInput extends TypedMerger {
  actor: Actor;
  key: string;
  expectedVersion: number;
}

/** What a merger would change. Changes nothing. */
export async function previewMerger(
  input: PreviewMergerInput,
): Promise<AdministrationResult<{ preview: MergerPreview; on: IsoDay }>> {
  const { actor, key, expectedVersion } = input;
  if (!can(actor, "organisation.edit", "site")) return { ok: false, refusal: { code: "forbidden" } };
  const organisation = await findOrganisation(key);
  if (!organisation) return { ok: false, refusal: { code: "notFound" } };
  if (organisation.version !== expectedVersion || organisation.closure)
    return { ok: false, refusal: { code: "conflict" } };
  const checked = await checkMerger(organisation, input);
  if (!checked.ok) return { ok: false, refusal: { code: "invalid", problems: checked.problems } };
  const { preview } = await planMerger(actor, organisation, checked.target);
  return { ok: true, preview, on: checked.on };
}
