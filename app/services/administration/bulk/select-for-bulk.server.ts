import { listMeasures } from "#models/measure.server";
import type { Actor } from "~/domain/access/actor";
import { type BulkKind, bulkKinds, mostBulkMeasures } from "~/domain/measure/bulk-change";
import { listMeasuresToEdit } from "../list-measures-to-edit.server";
import { measureChoices } from "../measure-choices.server";
import type { Choice, MeasureChoices } from "../measure-form-dto";
import type { BulkSelection } from "./bulk-dto";

export type SelectionProblem = "nothingChosen" | "noKind" | "tooMany";

/** Names of the parameters in the address of a selection. */
const selectionParameters = { numbers: "nr", all: "alle", kind: "aenderung" } as const;

/**
 * The measures that an address chooses, by their numbers or as all that its filter leaves, and what the kind of change
 * asks for. The caller has asked for `measure.edit`.
 */
export async function selectForBulk(
  actor: Actor,
  planKey: string,
  params: URLSearchParams,
): Promise<{ ok: true; selection: BulkSelection } | { ok: false; problem: SelectionProblem }> {
  const { numbers, all, kind: kindName } = selectionParameters;
  const kind = bulkKinds.find((each) => each === params.get(kindName));
  const wanted = params.has(all)
    ? ((await listMeasuresToEdit(actor, params))?.measures.map(({ number }) => number) ?? [])
    : params.getAll(numbers).map(Number);
  const measures = (await listMeasures(planKey))
    .filter(({ number }) => wanted.includes(number))
    .map(({ number, workingTitle: title }) => ({ number, title }));
  if (measures.length === 0) return { ok: false, problem: "nothingChosen" };
  if (measures.length > mostBulkMeasures) return { ok: false, problem: "tooMany" };
  if (!kind) return { ok: false, problem: "noKind" };
  const choices = choicesFor(kind, await measureChoices(planKey));
  return { ok: true, selection: { kind, measures, choices } };
}

function choicesFor(kind: BulkKind, { fields, offices }: MeasureChoices): Choice[] | null {
  if (kind === "field") return fields;
  return kind === "leadOffice" || kind === "addOffice" || kind === "removeOffice" ? offices : null;
}
