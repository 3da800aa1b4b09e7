import { listFields } from "#models/field-of-action.server";
import { findMeasure } from "#models/measure.server";
import { listOrganisations } from "#models/organisation.server";
import { listPeriods } from "#models/reporting-period.server";
import type { AuditEvent } from "~/domain/audit/audit-event";
import { referencedKeys } from "~/domain/audit/differences";
import { nameOn } from "~/domain/organisation/names";
import { dayOf } from "~/platform/clock.server";

export interface HistoryNames {
  /** Name an organisation had on the day of an instant; undefined for an unknown key. */
  organisation(key: string | undefined, at: string): string | undefined;
  /** Names for everything the changes of an event refer to by key. */
  of(event: AuditEvent): Record<string, string>;
}

/** Loads the names that a history needs: of organisations, fields, periods and, of a measure, the milestones. */
export async function namesInHistory(object: AuditEvent["object"]): Promise<HistoryNames> {
  const { planKey, number } = partsOf(object);
  const organisations = new Map((await listOrganisations()).map((each) => [each.key, each]));
  const named = [...(await listFields(planKey)), ...(await listPeriods(planKey))];
  const measure = number === null ? null : await findMeasure(planKey, number);
  const titles = (measure?.milestones ?? []).map(({ key, title }) => [`milestones.${key}`, title] as const);
  const others = new Map([...named.map(({ key, name }) => [key, name] as const), ...titles]);
  const organisation = (key: string | undefined, at: string) => {
    const found = key === undefined ? undefined : organisations.get(key);
    return found && nameOn(found, dayOf(at)).name;
  };
  return {
    organisation,
    of({ changes, at }) {
      const keys = [...referencedKeys(changes), ...changes.map(({ field }) => field)];
      return Object.fromEntries(
        keys.flatMap((key) => {
          const name = organisation(key, at) ?? others.get(key);
          return name === undefined ? [] : [[key, name] as const];
        }),
      );
    },
  };
}

/** Keys of objects begin with the one of their plan; those of measures and contributions hold the number of a measure. */
function partsOf({ kind, key }: AuditEvent["object"]): { planKey: string; number: number | null } {
  const [planKey = "", second = "", third = ""] = key.split("/");
  const number = Number(kind === "measure" ? second : kind === "contribution" ? third : Number.NaN);
  return { planKey, number: Number.isSafeInteger(number) ? number : null };
}
