import { listSources } from "#models/source.server";
import { comparePreciseDates } from "~/domain/date/precise-date";
import { modelledBases } from "~/domain/measure/modelled-basis";
import { rollUpStates } from "~/domain/measure/roll-up";
import { parentOn } from "~/domain/organisation/names";
import { municipalKinds, type Organisation } from "~/domain/organisation/organisation";
import { countLight } from "../overview/office-standings.server";
import { measureLink, measureListHref } from "../read-model/addresses.server";
import { getReadModel, type ReadRequest } from "../read-model/get-read-model.server";
import { refsOf } from "../read-model/organisation-refs.server";
import type { ReadModel, RefOf } from "../read-model/read-model.server";
import { organisationContributions } from "./organisation-contributions.server";
import type { OrganisationContribution, OrganisationPageDto, PeriodRecord } from "./organisation-dto";
import { organisationRoles } from "./organisation-roles.server";
import { reportsChart } from "./reports-chart.server";

const nextDueLength = 8;
const contributionsShown = 100;

/** Everything on the page of an organisation; `null` if there is no plan or no organisation of that key. */
export async function getOrganisation({
  key,
  ...request
}: ReadRequest & { key: string }): Promise<OrganisationPageDto | null> {
  const model = await getReadModel(request);
  const organisation = model?.organisations.get(key);
  if (!model || !organisation) return null;
  const refOf = refsOf(model);
  const parent = parentOn(organisation, model.today);
  const isMunicipal = municipalKinds.some((kind) => kind === organisation.kind);
  const lead = organisationRoles(model).get(key)?.lead ?? [];
  const contributions = organisationContributions(model, key);
  const records = periodRecords(model, key);
  const late = countLight(lead.map(({ summary }) => summary.late));
  const overdue = countLight(contributions.flatMap((each) => each.overdue ?? []));
  const sources = await listSources();
  return {
    today: model.today,
    organisation: refOf(key),
    closure: closureOf(organisation, refOf),
    kind: organisation.kind,
    isMunicipal,
    modelledBasis: modelledBases.filter((basis) =>
      contributions.some(({ measure }) =>
        model.entryByNumber.get(measure.number)?.summary.modelledBasis.includes(basis),
      ),
    ),
    names: organisation.names,
    parent: parent === null ? null : refOf(parent),
    parents: [...organisation.parents]
      .sort((a, b) => ((a.validFrom ?? "") < (b.validFrom ?? "") ? -1 : 1))
      .map(({ organisationKey, validFrom = null, validTo = null }) => ({
        organisation: refOf(organisationKey),
        validFrom,
        validTo,
      })),
    children: childrenOf(model, organisation).map((child) => refOf(child.key)),
    reach: organisation.reach ?? null,
    structure: organisation.structure ?? null,
    themes: organisation.themes,
    cooperationForms: organisation.cooperationForms,
    website: organisation.website ?? null,
    description: organisation.description ?? null,
    provenance: organisation.provenance,
    sources: sources.filter((source) => organisation.provenance.sources.includes(source.key)),
    contributions: contributions.slice(0, contributionsShown),
    contributionCount: contributions.length,
    measuresHref: contributions.length > 0 ? measuresHref(contributions, key) : null,
    lateAsLead: { count: late.raised, total: late.judged },
    overdueReports: { count: overdue.raised, total: overdue.judged },
    leadRollUp: lead.length > 0 ? rollUpStates(lead.map(({ summary }) => summary.state)) : null,
    periodRecords: records,
    reportsChart: reportsChart(key, records),
    owed: contributions
      .filter(({ overdue }) => overdue?.level === "raised")
      .sort((a, b) => (b.overdue?.days ?? 0) - (a.overdue?.days ?? 0)),
    nextDue: lead
      .flatMap(({ summary }) =>
        summary.nextMilestone ? [{ measure: measureLink(summary), ...summary.nextMilestone }] : [],
      )
      .sort((a, b) => comparePreciseDates(a.due, b.due))
      .slice(0, nextDueLength),
  };
}

function closureOf({ closure }: Organisation, refOf: RefOf): OrganisationPageDto["closure"] {
  if (!closure) return null;
  const { on, reason, mergedInto } = closure;
  return { on, reason, successor: mergedInto === undefined ? null : refOf(mergedInto) };
}

/** The list of measures with the organisation in the role it mainly has. */
function measuresHref(contributions: readonly OrganisationContribution[], key: string): string {
  const isPartner = contributions.every(({ role }) => role === "partner");
  return measureListHref(isPartner ? { partners: [key] } : { offices: [key] });
}

function childrenOf(model: ReadModel, organisation: Organisation): Organisation[] {
  return [...model.organisations.values()].filter(
    (other) => other.closure === undefined && parentOn(other, model.today) === organisation.key,
  );
}

/** The office's record in each period due so far, newest first; empty for an organisation that owes nothing. */
function periodRecords(model: ReadModel, key: string): PeriodRecord[] {
  const byPeriod = model.contributions.get(key);
  if (!byPeriod) return [];
  return [...model.periods].reverse().flatMap((period) => {
    const count = byPeriod.get(period.key);
    return count ? [{ periodKey: period.key, periodName: period.name, dueOn: period.dueOn, ...count }] : [];
  });
}
