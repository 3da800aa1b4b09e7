import {
  auditReachIs,
  type Condition,
  foreignAccount,
  inOpenPeriod,
  ownAccount,
  ownOffice,
  periodIs,
  releasedTo,
  reportedByOthers,
  signedOffByOthers,
  stageIs,
} from "./conditions";
import type { Action, ObjectByAction } from "./objects";
import { assignableRoles, type Role } from "./roles";

/** One of these roles may, if all conditions hold. What no grant allows is forbidden. */
export interface Grant<O> {
  to: readonly Role[];
  when: readonly Condition<O>[];
}

export type AccessRules = { readonly [A in Action]: readonly Grant<ObjectByAction[A]>[] };

const administrator = ["administrator"] as const;
const commissioner = ["commissioner"] as const;
const office = ["officeEditor", "officeHead"] as const;
const advisoryCouncil = ["advisoryMember", "advisoryChair"] as const;
/** Those who read what is released to committees before the public does. */
const committeeReaders = ["commissioner", ...office, ...advisoryCouncil, "committeeMember"] as const;

/**
 * Who may do what: the only place. `docs/roles.md` is generated from it.
 *
 * An office's text is its own until its head has signed it off; before, even the commissioner sees only how far it
 * is, and administrators do not see that it was worked on. Accepting and releasing are separate rights, so that a later configuration can give them to two people.
 */
export const accessRules: AccessRules = {
  "account.list": [{ to: administrator, when: [] }],
  "account.invite": [{ to: administrator, when: [] }],
  "account.edit": [{ to: administrator, when: [foreignAccount] }],
  "account.deactivate": [{ to: administrator, when: [foreignAccount] }],
  "account.manageOwn": [{ to: assignableRoles, when: [ownAccount] }],
  "settings.edit": [{ to: administrator, when: [] }],
  "organisation.edit": [{ to: administrator, when: [] }],

  "plan.edit": [{ to: commissioner, when: [] }],
  "field.edit": [{ to: commissioner, when: [] }],
  "measure.edit": [{ to: commissioner, when: [] }],
  "measure.setState": [{ to: commissioner, when: [periodIs("open")] }],
  "milestone.edit": [{ to: commissioner, when: [] }],
  "period.create": [{ to: commissioner, when: [] }],
  "period.edit": [{ to: commissioner, when: [periodIs("planned", "open")] }],
  "period.open": [{ to: commissioner, when: [periodIs("planned")] }],
  "period.close": [{ to: commissioner, when: [periodIs("open")] }],
  "period.monitor": [{ to: commissioner, when: [] }],
  "erratum.add": [{ to: commissioner, when: [periodIs("closed")] }],
  "reminder.send": [{ to: commissioner, when: [periodIs("open")] }],
  // The text tells how far contributions are, which is no affair of the administration; mails that fail are.
  "reminder.seeLog": [{ to: [...commissioner, ...administrator], when: [] }],
  "reminder.seeText": [{ to: commissioner, when: [] }],
  "reminder.seePerson": [{ to: administrator, when: [] }],

  "contribution.seeStage": [
    { to: office, when: [ownOffice] },
    { to: commissioner, when: [] },
  ],
  "contribution.read": [
    { to: office, when: [ownOffice] },
    {
      to: commissioner,
      when: [stageIs("signedOff", "accepted", "releasedToCommittee", "releasedToPublic")],
    },
    { to: committeeReaders, when: [stageIs("releasedToCommittee", "releasedToPublic")] },
    { to: ["public"], when: [stageIs("releasedToPublic")] },
  ],
  "contribution.writeDraft": [
    { to: office, when: [ownOffice, inOpenPeriod, stageIs("notStarted", "draft", "returned")] },
  ],
  "contribution.handIn": [
    { to: office, when: [ownOffice, inOpenPeriod, stageIs("notStarted", "draft", "returned")] },
  ],
  "contribution.takeBack": [{ to: office, when: [ownOffice, inOpenPeriod, stageIs("handedIn")] }],
  "contribution.signOff": [
    { to: ["officeHead"], when: [ownOffice, inOpenPeriod, stageIs("handedIn"), reportedByOthers] },
  ],
  "contribution.return": [
    { to: ["officeHead"], when: [ownOffice, inOpenPeriod, stageIs("handedIn")] },
    { to: commissioner, when: [inOpenPeriod, stageIs("signedOff", "accepted")] },
  ],
  "contribution.accept": [
    { to: commissioner, when: [inOpenPeriod, stageIs("signedOff"), reportedByOthers, signedOffByOthers] },
  ],
  "contribution.releaseToCommittee": [{ to: commissioner, when: [inOpenPeriod, stageIs("accepted")] }],
  "contribution.releaseToPublic": [
    { to: commissioner, when: [inOpenPeriod, stageIs("accepted", "releasedToCommittee")] },
  ],

  "report.read": [
    { to: committeeReaders, when: [releasedTo("committee")] },
    { to: ["public"], when: [releasedTo("public")] },
  ],
  "statement.read": [
    { to: advisoryCouncil, when: [] },
    { to: committeeReaders, when: [releasedTo("committee")] },
    { to: ["public"], when: [releasedTo("public")] },
  ],

  "audit.seeSteps": [
    { to: administrator, when: [auditReachIs("review", "steering", "administration")] },
    { to: commissioner, when: [auditReachIs("review", "steering")] },
    { to: office, when: [auditReachIs("office", "review"), ownOffice] },
    { to: [...office, ...advisoryCouncil], when: [auditReachIs("steering")] },
  ],
  "audit.seeValues": [
    { to: administrator, when: [auditReachIs("administration")] },
    { to: commissioner, when: [auditReachIs("review", "steering")] },
    { to: office, when: [auditReachIs("office", "review"), ownOffice] },
    { to: [...office, ...advisoryCouncil], when: [auditReachIs("steering")] },
  ],
  "audit.seePerson": [{ to: administrator, when: [auditReachIs("review", "steering", "administration")] }],
};

const isAction = (key: string): key is Action => Object.hasOwn(accessRules, key);

export const actions: readonly Action[] = Object.keys(accessRules).filter(isAction);
