import { officeOverdueLight } from "~/domain/measure/lights";
import { measureLink } from "../read-model/addresses.server";
import { describeOverdue } from "../read-model/describe-lights.server";
import { refsOf } from "../read-model/organisation-refs.server";
import type { MeasureEntry, ReadModel } from "../read-model/read-model.server";
import type { OrganisationContribution } from "./organisation-dto";
import { organisationRoles } from "./organisation-roles.server";

/** What an organisation does in which measure: as lead, contributing office or partner, each by number. */
export function organisationContributions(model: ReadModel, key: string): OrganisationContribution[] {
  const roles = organisationRoles(model).get(key);
  if (!roles) return [];
  return [
    ...roles.lead.map((entry) => officeContribution(model, entry, key, "lead")),
    ...roles.contributing.map((entry) => officeContribution(model, entry, key, "contributing")),
    ...roles.partner.flatMap((entry) => partnerContributions(entry, key)),
  ];
}

function officeContribution(
  model: ReadModel,
  { summary, offices, latestReports }: MeasureEntry,
  key: string,
  role: "lead" | "contributing",
): OrganisationContribution {
  const own = offices.find((office) => office.officeKey === key);
  const reports = latestReports.filter((report) => report.officeKey === key);
  const overdue = officeOverdueLight(summary, key, model.periods, reports, model.today);
  return {
    measure: measureLink(summary),
    role,
    partnerRole: null,
    cooperationForm: null,
    measureState: summary.state,
    measureManual: summary.manual,
    late: summary.late,
    ownState: own?.state ?? "notReported",
    ownReportAsOf: own?.asOf ?? null,
    overdue: describeOverdue(overdue, model.today, refsOf(model), model.periods),
  };
}

function partnerContributions({ summary, partners }: MeasureEntry, key: string): OrganisationContribution[] {
  return partners
    .filter((partner) => partner.organisationKey === key)
    .map(({ role, cooperationForm }) => ({
      measure: measureLink(summary),
      role: "partner",
      partnerRole: role,
      cooperationForm,
      measureState: summary.state,
      measureManual: summary.manual,
      late: summary.late,
      ownState: null,
      ownReportAsOf: null,
      overdue: null,
    }));
}
