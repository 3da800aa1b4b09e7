import type { ContributionStage } from "../reporting/contribution-stages";
import type { PeriodState } from "../reporting/period";
import type { ReleaseAudience } from "../reporting/progress-report";

/**
 * The facts about an object that decide who may do what with it. They are the least that the rules need, so that a
 * document, a DTO or a literal can be handed to `can()` as long as it has them.
 */

/** For rights that concern no single object. */
type Site = "site";

export interface AccountFacts {
  accountId: string;
}

interface PeriodFacts {
  state: PeriodState;
}

/** Contribution (Beitrag) of one office for one measure and period, with the state of its period. */
export interface ContributionFacts {
  officeKey: string;
  stage: ContributionStage;
  periodState: PeriodState;
  /** Accounts that typed or handed in. */
  authorIds: readonly string[];
  signedOff?: { accountId: string };
}

interface ReleasedFacts {
  releasedTo: ReleaseAudience;
}

/** Statement (Stellungnahme) of the advisory council; without `releasedTo` it is the council's own draft. */
interface StatementFacts {
  releasedTo?: ReleaseAudience;
}

/**
 * How far an audit event reaches; it is stored with the event, because the object may be elsewhere by now.
 *
 * - `office`: work inside an office that it has not signed off
 * - `review`: steps between an office and the commissioner
 * - `steering`: plan, measures, milestones, fields, periods, reminders, errata
 * - `administration`: accounts, organisations, settings
 */
export const auditReaches = ["office", "review", "steering", "administration"] as const;
export type AuditReach = (typeof auditReaches)[number];

export interface AuditFacts {
  reach: AuditReach;
  /** The office whose contribution it is; set for `office` and `review`. */
  officeKey?: string;
}

/** Every action there is, with the facts it is decided on. */
export interface ObjectByAction {
  "account.list": Site;
  "account.invite": Site;
  "account.edit": AccountFacts;
  "account.deactivate": AccountFacts;
  "account.manageOwn": AccountFacts;
  "settings.edit": Site;
  "organisation.edit": Site;
  "plan.edit": Site;
  "field.edit": Site;
  "measure.edit": Site;
  /** Decided on the period in which the state is to hold. */
  "measure.setState": PeriodFacts;
  "milestone.edit": Site;
  "period.create": Site;
  "period.edit": PeriodFacts;
  "period.open": PeriodFacts;
  "period.close": PeriodFacts;
  "period.monitor": PeriodFacts;
  "erratum.add": PeriodFacts;
  "reminder.send": PeriodFacts;
  "reminder.seeLog": PeriodFacts;
  "reminder.seeText": PeriodFacts;
  "reminder.seePerson": PeriodFacts;
  "contribution.seeStage": ContributionFacts;
  "contribution.read": ContributionFacts;
  "contribution.writeDraft": ContributionFacts;
  "contribution.handIn": ContributionFacts;
  "contribution.takeBack": ContributionFacts;
  "contribution.signOff": ContributionFacts;
  "contribution.return": ContributionFacts;
  "contribution.accept": ContributionFacts;
  "contribution.releaseToCommittee": ContributionFacts;
  "contribution.releaseToPublic": ContributionFacts;
  "report.read": ReleasedFacts;
  "statement.read": StatementFacts;
  "audit.seeSteps": AuditFacts;
  "audit.seeValues": AuditFacts;
  "audit.seePerson": AuditFacts;
}

export type Action = keyof ObjectByAction;
