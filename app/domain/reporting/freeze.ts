import type { ChainHead } from "../audit/hash-chain";
import { canonicalJson } from "../canonical-json";
import type { IsoDay } from "../date/precise-date";
import type { Measure, MeasureManualState } from "../measure/measure";
import type { ShownState } from "../measure/state";
import { nameOn } from "../organisation/names";
import type { Organisation } from "../organisation/organisation";
import type { FieldOfAction, Plan } from "../plan/plan";
import type { Contribution, OfficePart, Withdrawal } from "./contribution";
import type { ContributionStage } from "./contribution-stages";
import type { ReportingPeriod } from "./period";
import type { ProgressReport, ReleaseAudience } from "./progress-report";

/** What the frozen page needs of a contribution that was not released: that it was owed and how far it came. */
export interface FrozenContribution {
  measureNumber: number;
  officeKey: string;
  part: OfficePart;
  stage: ContributionStage;
  /** Why it was not owed any more; only in the stage `withdrawn`. */
  withdrawn?: Withdrawal;
  /** Only if it was released; drafts do not become evidence. */
  report: ProgressReport | null;
}

/** A state that was set by hand for the period, with the computed one as each audience saw it at closing. */
export interface FrozenManualState extends MeasureManualState {
  measureNumber: number;
  computed: Record<ReleaseAudience, ShownState>;
}

/** A closed period by value: nothing in it is looked up again, so a later renaming changes nothing. */
export interface FrozenContents {
  /** Version of this form; raise it when a property is added. */
  format: 1 | 2;
  rulesVersion: string;
  plan: Pick<Plan, "key" | "title">;
  period: Omit<ReportingPeriod, "state">;
  closedOn: IsoDay;
  fields: { key: string; number: number; name: string }[];
  /** Names on the as-of date. */
  organisations: { key: string; name: string; shortName: string | null }[];
  /** German words of the codes, as they were shown. */
  labels: Record<string, string>;
  measures: Measure[];
  contributions: FrozenContribution[];
  /** Since format 2. */
  manualStates?: FrozenManualState[];
  /** Last entry of the audit log before the closing: whoever cuts the log off later is found out. */
  auditHead: ChainHead;
}

export interface FreezeInput {
  plan: Plan;
  period: ReportingPeriod;
  fields: readonly FieldOfAction[];
  measures: readonly Measure[];
  organisations: readonly Organisation[];
  contributions: readonly Pick<
    Contribution,
    "measureNumber" | "officeKey" | "part" | "stage" | "withdrawn"
  >[];
  /** Released reports of this period. */
  reports: readonly ProgressReport[];
  /** The computed state of a measure as an audience sees it. */
  computedStateOf: (measureNumber: number, audience: ReleaseAudience) => ShownState;
  labels: Record<string, string>;
  rulesVersion: string;
  auditHead: ChainHead;
  closedOn: IsoDay;
}

/** Takes the values of a period that is being closed. Lists are sorted, so that equal periods give equal texts. */
export function freezePeriod(input: FreezeInput): FrozenContents {
  const { plan, period, labels, rulesVersion, auditHead, closedOn } = input;
  const { state: _closedFromNowOn, ...periodValues } = period;
  const measures = input.measures
    .map((measure) => withoutExpiredState(measure, period.key))
    .sort((a, b) => a.number - b.number);
  return {
    format: 2,
    rulesVersion,
    plan: { key: plan.key, title: plan.title },
    period: periodValues,
    closedOn,
    fields: input.fields.map(({ key, number, name }) => ({ key, number, name })).sort(byKey),
    organisations: namesOfPeriod(measures, input.contributions, input.organisations, period.asOf),
    labels,
    measures,
    contributions: frozenContributions(input.contributions, input.reports),
    manualStates: measures.flatMap(({ number, manualState }) =>
      manualState
        ? {
            ...{ measureNumber: number, ...manualState },
            computed: {
              committee: input.computedStateOf(number, "committee"),
              public: input.computedStateOf(number, "public"),
            },
          }
        : [],
    ),
    auditHead,
  };
}

/** The text over which the hash is taken, and from which the frozen page is drawn. */
export function textOfFrozenPeriod(contents: FrozenContents): string {
  return canonicalJson(contents);
}

/** A state set by hand for an earlier period expired with it. */
function withoutExpiredState(measure: Measure, periodKey: string): Measure {
  if (measure.manualState === undefined || measure.manualState.periodKey === periodKey) return measure;
  const { manualState: _, ...rest } = measure;
  return rest;
}

function frozenContributions(
  contributions: FreezeInput["contributions"],
  reports: readonly ProgressReport[],
): FrozenContribution[] {
  const id = (of: { measureNumber: number; officeKey: string }) => `${of.measureNumber}/${of.officeKey}`;
  const reportOf = new Map(reports.map((report) => [id(report), report]));
  return contributions
    .map((contribution) => ({
      measureNumber: contribution.measureNumber,
      officeKey: contribution.officeKey,
      part: contribution.part,
      stage: contribution.stage,
      ...(contribution.withdrawn && { withdrawn: contribution.withdrawn }),
      report: reportOf.get(id(contribution)) ?? null,
    }))
    .sort((a, b) => a.measureNumber - b.measureNumber || compareText(a.officeKey, b.officeKey));
}

function namesOfPeriod(
  measures: readonly Measure[],
  contributions: FreezeInput["contributions"],
  organisations: readonly Organisation[],
  asOf: IsoDay,
) {
  const named = new Set([
    ...measures.flatMap((measure) => [
      measure.leadOfficeKey,
      ...measure.contributingOfficeKeys,
      ...measure.partners.map((partner) => partner.organisationKey),
    ]),
    // An office that was merged after its report was released.
    ...contributions.map(({ officeKey }) => officeKey),
  ]);
  return organisations
    .filter((organisation) => named.has(organisation.key))
    .map((organisation) => {
      const { name, shortName } = nameOn(organisation, asOf);
      return { key: organisation.key, name, shortName: shortName ?? null };
    })
    .sort(byKey);
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const byKey = (a: { key: string }, b: { key: string }) => compareText(a.key, b.key);
