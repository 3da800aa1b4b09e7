import { officeOverdueLight } from "~/domain/measure/lights";
import { type MeasureEntry, oncePerModel } from "../read-model/read-model.server";

/** The measures in which an organisation has a part, by its role. */
export interface OrganisationRoles {
  lead: MeasureEntry[];
  contributing: MeasureEntry[];
  partner: MeasureEntry[];
  /** Measures for which it owes a report. */
  overdue: MeasureEntry[];
}

/** Roles of every organisation that has one, by key. */
export const organisationRoles = oncePerModel((model): ReadonlyMap<string, OrganisationRoles> => {
  const roles = new Map<string, OrganisationRoles>();
  const rolesOf = (key: string) => {
    const known = roles.get(key) ?? { lead: [], contributing: [], partner: [], overdue: [] };
    roles.set(key, known);
    return known;
  };
  for (const entry of model.entries) {
    const { summary, offices, latestReports } = entry;
    for (const { officeKey, role } of offices) {
      rolesOf(officeKey)[role].push(entry);
      const own = latestReports.filter((report) => report.officeKey === officeKey);
      const light = officeOverdueLight(summary, officeKey, model.periods, own, model.today);
      if (light.level === "raised") rolesOf(officeKey).overdue.push(entry);
    }
    for (const partner of summary.partners) rolesOf(partner.key).partner.push(entry);
  }
  return roles;
});
