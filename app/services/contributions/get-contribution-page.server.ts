import { listFields } from "#models/field-of-action.server";
import { findMeasure } from "#models/measure.server";
import { listOrganisations } from "#models/organisation.server";
import { listPeriods } from "#models/reporting-period.server";
import type { Actor } from "~/domain/access/actor";
import { can } from "~/domain/access/can";
import type { AuditReach } from "~/domain/access/objects";
import { contributionObjectKey } from "~/domain/audit/object-key";
import type { IsoDay } from "~/domain/date/precise-date";
import type { Measure } from "~/domain/measure/measure";
import { nameOn } from "~/domain/organisation/names";
import type { Organisation } from "~/domain/organisation/organisation";
import { successorsAmong } from "~/domain/organisation/succession";
import type { ContributionKey, ContributionStep } from "~/domain/reporting/contribution";
import type { ProgressReport } from "~/domain/reporting/progress-report";
import { environment } from "~/platform/env.server";
import { getHistory } from "~/services/audit/get-history.server";
import type { ContributionPageDto, LastReportDto, MilestoneQuestion, StepDto } from "./contribution-page-dto";
import { findContributionFacts, type KnownContribution } from "./find-contribution-facts.server";
import { findLastReport } from "./find-last-report.server";
import { planMove } from "./plan-move.server";

/** Everything the page of one contribution shows to this actor; null if they may not know of it. */
export async function getContributionPage(
  actor: Actor,
  key: ContributionKey,
): Promise<ContributionPageDto | null> {
  const known = await findContributionFacts(actor, key);
  const measure = known && (await findMeasure(key.planKey, key.measureNumber));
  if (!known || !measure) return null;
  const [fields, organisations, last, periods, history] = await Promise.all([
    listFields(key.planKey),
    listOrganisations(),
    findLastReport(key),
    listPeriods(key.planKey),
    getHistory(actor, { kind: "contribution", key: contributionObjectKey(key) }),
  ]);
  const { contribution, period, facts } = known;
  const nameOf = (officeKey: string) => nameIn(organisations, officeKey, period.asOf);
  const successorsOf = successorsAmong(organisations);
  const mayRead = can(actor, "contribution.read", facts);
  const { periodKey, measureNumber, officeKey, part, stage, version, updatedAt, unchanged } = contribution;
  return {
    ...{ periodKey, measureNumber, officeKey, part, stage, version, updatedAt, unchanged },
    withdrawn: contribution.withdrawn ?? null,
    measure: {
      title: measure.workingTitle,
      ...(measure.adoptedWording && { adoptedWording: measure.adoptedWording }),
      type: measure.type,
      fieldName: fields.find(({ key: fieldKey }) => fieldKey === measure.fieldKey)?.name ?? measure.fieldKey,
    },
    officeName: nameOf(officeKey),
    formerOffices: organisations
      .filter((each) => successorsOf(each.key).includes(officeKey))
      .map((each) => ({ key: each.key, name: nameOf(each.key) })),
    period: {
      name: period.name,
      asOf: period.asOf,
      dueOn: period.dueOn,
      signOffDueOn: period.signOffDueOn,
      reviewDueOn: period.reviewDueOn,
      state: period.state,
    },
    draft: mayRead ? contribution.draft : null,
    content: (mayRead && contribution.content) || null,
    milestones: openMilestones(measure),
    leadOfficeName: nameOf(measure.leadOfficeKey),
    stateFacts: {
      type: measure.type,
      period: measure.period,
      milestones: measure.milestones.map(({ key: milestoneKey, state }) => ({ key: milestoneKey, state })),
    },
    lastReport: last ? lastReportDto(last, periods.find(({ key }) => key === last.periodKey)?.name) : null,
    handedIn: stepDto(contribution.handedIn),
    signedOff: stepDto(contribution.signedOff),
    accepted: stepDto(contribution.accepted),
    returns: contribution.returns
      .filter(({ role }) => can(actor, "audit.seeValues", { reach: reachOfReturn(role), officeKey }))
      .map(({ role, at, note }) => ({ role, at, note }))
      .reverse(),
    evidenceRequired: environment().EVIDENCE_REQUIRED,
    hasHistory: history !== null,
    may: rightsNow(actor, known, last),
  };
}

function rightsNow(
  actor: Actor,
  known: KnownContribution,
  last: ProgressReport | undefined,
): ContributionPageDto["may"] {
  // A return needs a note, which is asked for on the page.
  const may = (move: Parameters<typeof planMove>[0]["move"]) =>
    planMove({ actor, ...known, move, note: "…" }).ok;
  return {
    write: may("save"),
    handInUnchanged: may("handIn") && last !== undefined && last.manualState === undefined,
    takeBack: may("takeBack"),
    signOff: may("signOff"),
    returnToOffice: may("returnToOffice"),
    accept: may("accept"),
    releaseToCommittee: may("releaseToCommittee"),
    releaseToPublic: may("releaseToPublic"),
  };
}

function nameIn(organisations: readonly Organisation[], key: string, day: IsoDay): string {
  const office = organisations.find((each) => each.key === key);
  return office ? nameOn(office, day).name : key;
}

function openMilestones(measure: Measure): MilestoneQuestion[] {
  return measure.milestones
    .filter(({ state }) => state === "open")
    .map(({ key, title, originalDue, originalDueWording, currentDue, currentDueWording, shifts }) => ({
      ...{ key, title, originalDue, originalDueWording, currentDue, currentDueWording },
      shiftCount: shifts.length,
    }));
}

/** What a head writes to the own office is the office's affair, on the page as in the history. */
const reachOfReturn = (role: ContributionStep["role"]): AuditReach =>
  role === "commissioner" ? "review" : "office";

const stepDto = (step: ContributionStep | undefined): StepDto | undefined =>
  step && { role: step.role, at: step.at };

function lastReportDto(report: ProgressReport, periodName = report.periodKey): LastReportDto {
  const { planKey: _plan, provenance: _provenance, ...rest } = report;
  return { ...rest, periodName };
}
