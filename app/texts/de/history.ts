import type { AuditValue } from "~/domain/audit/audit-event";
import { measureStates } from "~/domain/measure/state";
import { contributionStages } from "~/domain/reporting/contribution-stages";
import { measureFieldLabels } from "./administration";
import { stageLabels } from "./contribution-stages";
import { draftFieldLabels } from "./contributions";
import { stateLabels } from "./states";

export const historyText = {
  title: "Verlauf",
  lead: "Jeder Schritt mit Zeitpunkt, Rolle und Grund. Einträge lassen sich weder ändern noch löschen.",
  of: {
    contribution: (measure: string, office: string, period: string) =>
      `Beitrag zu Maßnahme ${measure}, ${office}, ${period}`,
    period: (period: string) => `Berichtszeitraum ${period}`,
    measure: (measure: string) => `Maßnahme ${measure}`,
    account: "Konto",
  },
  by: (role: string, office?: string, person?: string) =>
    [person, role, office].filter((part) => part !== undefined).join(", "),
  reason: "Grund",
  noValue: "–",
  changed: (field: string, from: string, to: string) => `${field}: ${from} → ${to}`,
  set: (field: string, to: string) => `${field}: ${to}`,
  older: "Ältere Einträge",
} as const;

const actionLabels: Record<string, string> = {
  "contribution.handIn": "Beitrag eingereicht",
  "contribution.takeBack": "Beitrag zurückgeholt",
  "contribution.signOff": "Beitrag mitgezeichnet",
  "contribution.return": "Beitrag zurückgegeben",
  "contribution.accept": "Beitrag angenommen",
  "contribution.releaseToCommittee": "Für Gremien freigegeben",
  "contribution.releaseToPublic": "Veröffentlicht",
  "contribution.withdraw": "Beitrag entfällt",
  "contribution.restore": "Beitrag wieder fällig",
  "contribution.recast": "Beteiligung des Amts geändert",
  "contribution.add": "Beitrag angefordert",
  "measure.create": "Maßnahme angelegt",
  "measure.edit": "Maßnahme geändert",
  "measure.close": "Maßnahme beendet",
  "measure.merge": "Maßnahme in einer anderen aufgegangen",
  "measure.absorb": "Andere Maßnahme aufgenommen",
  "measure.detach": "Aufgenommene Maßnahme steht wieder für sich",
  "measure.reopen": "Maßnahme wieder aufgenommen",
  "measure.setState": "Stand von Hand gesetzt",
  "measure.withdrawState": "Von Hand gesetzter Stand zurückgenommen",
  "milestone.create": "Meilenstein angelegt",
  "milestone.shift": "Meilenstein verschoben",
  "milestone.finish": "Meilenstein erreicht",
  "milestone.cancel": "Meilenstein entfallen",
  "milestone.edit": "Meilensteine geändert",
  "period.create": "Berichtszeitraum angelegt",
  "period.open": "Berichtszeitraum geöffnet",
  "period.close": "Berichtszeitraum abgeschlossen",
  "reminder.send": "Ämter erinnert",
  "erratum.add": "Berichtigung angefügt",
  "account.invite": "Konto eingeladen",
  "account.accept": "Einladung angenommen",
  "account.edit": "Konto geändert",
  "account.deactivate": "Konto gesperrt",
  "account.reactivate": "Konto entsperrt",
  "account.changePassword": "Kennwort geändert",
  "account.resetPassword": "Kennwort zurückgesetzt",
  "account.setUpSecondFactor": "Zweiter Faktor eingerichtet",
  "account.removeSecondFactor": "Zweiter Faktor entfernt",
  "account.renewRecoveryCodes": "Wiederherstellungscodes erneuert",
  "account.signOutEverywhere": "Überall abgemeldet",
};

/** What was done; an action without words of its own is shown by its name rather than left out. */
export const actionText = (action: string): string => actionLabels[action] ?? action;

const fieldLabels: Record<string, string> = {
  ...draftFieldLabels,
  workingTitle: measureFieldLabels.workingTitle,
  adoptedWording: measureFieldLabels.adoptedWording,
  realisedAs: measureFieldLabels.realisedAs,
  type: measureFieldLabels.type,
  goal: measureFieldLabels.goal,
  fieldKey: measureFieldLabels.fieldKey,
  leadOfficeKey: measureFieldLabels.leadOfficeKey,
  contributingOfficeKeys: measureFieldLabels.contributingOfficeKeys,
  partners: measureFieldLabels.partners,
  targetGroups: measureFieldLabels.targetGroups,
  period: "Zeitraum",
  legalBases: measureFieldLabels.legalBases,
  fundingLines: measureFieldLabels.fundingLines,
  councilReferences: measureFieldLabels.councilReferences,
  provenance: measureFieldLabels.provenanceLabel,
  closure: "Ende der Maßnahme",
  formerClosures: "Frühere Enden der Maßnahme",
  bulk: "Sammeländerung",
  withdrawn: "Grund des Entfallens",
  part: "Beteiligung",
  absorbed: "Aufgenommene Maßnahme",
  stage: "Bearbeitungsstand",
  unchanged: "Keine Änderung seit dem letzten Bericht",
  manualState: "Von Hand gesetzter Stand",
  audience: "Leserkreis",
  hash: "Prüfsumme",
  owedContributions: "Fällige Beiträge",
  offices: "Ämter",
  key: "Kennung",
  name: "Name",
  from: "Beginn",
  to: "Ende",
  asOf: "Stand",
  dueOn: "Einreichen bis",
  signOffDueOn: "Mitzeichnen bis",
  reviewDueOn: "Prüfen bis",
};

/** German name of a changed property; `milestones.start` → "Meilenstein start". */
export function fieldText(field: string): string {
  const milestone = /^milestones\.(.+)$/.exec(field)?.[1];
  return milestone === undefined ? (fieldLabels[field] ?? field) : `Meilenstein „${milestone}“`;
}

const wordsOf: Record<string, string> = {
  committee: "Gremien",
  public: "Öffentlichkeit",
  open: "offen",
  closed: "abgeschlossen",
};

/** A logged value in words; lists and objects as they are written in the log. */
export function valueText(value: AuditValue): string {
  if (value === null || value === "") return historyText.noValue;
  if (typeof value === "boolean") return value ? "ja" : "nein";
  if (typeof value === "string") {
    const stage = contributionStages.find((each) => each === value);
    const state = measureStates.find((each) => each === value);
    if (stage) return stageLabels[stage];
    return state ? stateLabels[state] : (wordsOf[value] ?? value);
  }
  if (Array.isArray(value) && value.every((entry) => typeof entry === "string")) return value.join(", ");
  return typeof value === "number" ? String(value) : JSON.stringify(value);
}
