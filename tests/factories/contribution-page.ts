import { emptyDraft } from "~/domain/reporting/contribution";
import type { ContributionPageDto } from "~/services/contributions/contribution-page-dto";

/** The page of a contribution that its office may write: the lead office of a measure with one milestone done of two. */
export function aContributionPage(overrides: Partial<ContributionPageDto> = {}): ContributionPageDto {
  return {
    periodKey: "2026-2",
    measureNumber: 4,
    officeKey: "sozialamt",
    measure: { title: "Wege ins Bleiberecht", type: "project", fieldName: "Arbeit" },
    officeName: "Sozialamt",
    formerOffices: [],
    part: "lead",
    period: { name: "2. Halbjahr 2026", asOf: "2026-12-31", dueOn: "2027-01-31", state: "open" },
    stage: "draft",
    version: 3,
    updatedAt: "2026-11-22T08:00:00.000Z",
    unchanged: false,
    withdrawn: null,
    draft: { ...emptyDraft, state: "inProgress", text: "Zwei Kurse laufen." },
    content: null,
    milestones: [
      {
        key: "bilanz",
        title: "Bilanz gezogen",
        originalDue: "2025",
        currentDue: "2026-Q4",
        shiftCount: 1,
      },
    ],
    leadOfficeName: "Sozialamt",
    stateFacts: {
      type: "project",
      period: {},
      milestones: [
        { key: "beginn", state: "done" },
        { key: "bilanz", state: "open" },
      ],
    },
    lastReport: null,
    returns: [],
    evidenceRequired: false,
    hasHistory: false,
    may: {
      write: true,
      handInUnchanged: false,
      takeBack: false,
      signOff: false,
      returnToOffice: false,
      accept: false,
      releaseToCommittee: false,
      releaseToPublic: false,
    },
    ...overrides,
  };
}
