import { listFields } from "#models/field-of-action.server";
import { listMeasures } from "#models/measure.server";
import { listOrganisations } from "#models/organisation.server";
import { type BulkForm, planBulkChange } from "~/domain/measure/bulk-change";
import type { Measure } from "~/domain/measure/measure";
import { nameOn } from "~/domain/organisation/names";
import { today } from "~/platform/clock.server";
import { changedFields } from "~/services/audit/changed-fields.server";
import { foreseeContributions } from "~/services/contributions/foresee-contributions.server";
import { changeInWords } from "~/texts/de/history-values";
import type { BulkPreview, BulkRefusal } from "./bulk-dto";
import { checkBulk } from "./check-bulk.server";

type PreviewResult = { ok: true; preview: BulkPreview } | { ok: false; refusal: BulkRefusal };

/** What a bulk change would do, measure by measure; nothing is written. The caller has asked for `measure.edit`. */
export async function previewBulk(
  planKey: string,
  numbers: readonly number[],
  form: BulkForm,
): Promise<PreviewResult> {
  const checked = await checkBulk(planKey, form);
  if (!checked.ok) return { ok: false, refusal: { code: "invalid", problems: checked.problems } };
  const chosen = (await listMeasures(planKey)).filter(({ number }) => numbers.includes(number));
  const names = await namesToday(planKey);
  const planned = chosen.map((measure) => ({
    measure,
    outcome: planBulkChange(measure, checked.change, today()),
  }));
  const preview: BulkPreview = { rows: [], leftOut: [] };
  const effects = await foreseeContributions(
    planKey,
    planned.flatMap(({ measure, outcome }) => (outcome.ok ? { ...measure, ...outcome.changes } : [])),
  );
  for (const { measure, outcome } of planned) {
    const { number, version, workingTitle: title } = measure;
    if (!outcome.ok) {
      preview.leftOut.push({ number, title, obstacle: outcome.obstacle });
      continue;
    }
    const changes = changedFields<Partial<Measure>>(measure, outcome.changes);
    preview.rows.push({
      ...{ number, title, version },
      changes: changes.flatMap((change) => changeInWords(change, (key) => names.get(key))),
      effects: effects.get(number) ?? [],
    });
  }
  return { ok: true, preview };
}

async function namesToday(planKey: string): Promise<Map<string, string>> {
  const day = today();
  const organisations = await listOrganisations();
  return new Map([
    ...(await listFields(planKey)).map(({ key, name }) => [key, name] as const),
    ...organisations.map((each) => [each.key, nameOn(each, day).name] as const),
  ]);
}
