import type { MeasureState } from "~/domain/measure/state";
import type { DraftField } from "~/domain/reporting/compare-drafts";
import type { DraftProblemCode } from "~/domain/reporting/draft-problem";
import { draftLimits } from "~/domain/reporting/draft-schema";
import type { MoveRefusal } from "~/domain/reporting/move-contribution";
import type { PersonHintKind } from "~/domain/reporting/person-hint";
import type { UnchangedRefusal } from "~/domain/reporting/prefill";
import { stageLabels } from "./contribution-stages";
import { formatDate } from "./dates";
import { stateLabels } from "./states";
import { formatNumber } from "./words";

/** Page of one contribution: form, review, conflict. */
export const contributionText = {
  handedOver: (from: string, to: string) =>
    `„${from}“ ist in „${to}“ aufgegangen. Dieser Beitrag ist mit allem, was gespeichert war, übergegangen.`,
  tab: "Beitrag",
  title: (number: number, measure: string) => `Beitrag zu Maßnahme ${number}: ${measure}`,
  overline: (period: string, office: string, part: string) => `${period} · ${office} (${part})`,
  dueOn: (day: string) => `Einreichen bis ${formatDate(day)}`,
  signOffDueOn: (day: string) => `Mitzeichnen bis ${formatDate(day)}`,
  reviewDueOn: (day: string) => `Prüfen bis ${formatDate(day)}`,
  asOf: (day: string) => `Der Beitrag beschreibt den Stand vom ${formatDate(day)}.`,
  adoptedWording: "Beschlossener Wortlaut",
  stageHeading: "Bearbeitungsstand",
  formHeading: "Ihr Beitrag",
  toLastReport: "Zum letzten Bericht",
  lastReportHeading: "Letzter Bericht",
  noLastReport: "Zu dieser Maßnahme hat Ihr Amt noch nie berichtet.",
  lastReportFrom: (period: string, asOf: string) => `${period}, Stand ${formatDate(asOf)}`,
  returnHeading: "Zurückgegeben",
  returnedBy: (role: string, day: string) => `${role}, ${day}`,
  closedPeriod: "Der Berichtszeitraum ist nicht offen. Beiträge lassen sich nicht mehr ändern.",
  hiddenText: "Den Text sieht bis zur Mitzeichnung nur das Amt.",
  backToTasks: "Zu meinen Aufgaben",
  furtherLinks: "Weitere Seiten",
  historyLink: "Verlauf dieses Beitrags",
  unchangedMark: "Keine Änderung seit dem letzten Bericht",
  optional: "freiwillig",
} as const;

export const formFieldText = {
  state: "Umsetzungsstand",
  stateHint: (computed: MeasureState | null) =>
    computed === null
      ? "Aus den Meilensteinen ergibt sich kein Stand."
      : `Nach den Meilensteinen: ${stateLabels[computed]}.`,
  stateReasonsLegend: "Begründung des Standes",
  stateReasonsHint: "Nur auszufüllen, wenn einer der beiden Fälle zutrifft.",
  noState: "Bitte wählen",
  stateReason: "Grund für „zurückgestellt“ oder „nicht weiterverfolgt“",
  stateReasonHint: "Der Grund wird mit dem Bericht veröffentlicht.",
  contradictionReason: "Grund, wenn der Stand von den Meilensteinen abweicht",
  contradictionReasonHint:
    "Der gewählte Stand gilt dann als von Hand gesetzt, wird so gekennzeichnet und gilt nur für diesen Berichtszeitraum.",
  text: "Sachstand",
  textHint: `Was ist seit dem letzten Bericht geschehen? Höchstens ${formatNumber(draftLimits.text)} Zeichen. Bitte keine Angaben zu einzelnen Personen.`,
  obstacles: "Hindernisse",
  obstaclesHint: "Was verzögert oder erschwert die Umsetzung?",
  nextStep: "Nächster Schritt",
  nextReportOn: "Nächster Bericht",
  dateHint: "Zum Beispiel 15.06.2026, Juni 2026, 2. Quartal 2026 oder 2026.",
  milestones: "Meilensteine",
  milestonesHint: "Nur offene Meilensteine. Das ursprüngliche Datum bleibt immer erhalten.",
  noMilestones: "Diese Maßnahme hat keine offenen Meilensteine.",
  onlyLead: (lead: string) =>
    `Die Meilensteine meldet das federführende Amt (${lead}), damit nicht zwei Ämter denselben Termin verschieben. Was Ihr Amt dazu beigetragen hat, schreiben Sie bitte in den Sachstand.`,
  milestoneDue: (due: string, original: string, shifts: number) =>
    shifts === 0 ? `fällig ${due}` : `fällig ${due}, ursprünglich ${original}, ${shifts}‑mal verschoben`,
  kind: { asPlanned: "wie geplant", done: "erreicht", shifted: "verschoben" },
  doneOn: "Erreicht am",
  evidenceUrl: "Link zum Nachweis",
  newDue: "Neuer Termin",
  shiftReason: "Grund der Verschiebung",
  agreedBy: "Wer hat zugestimmt?",
  agreedByHint: "Funktion und Amt, kein Name: zum Beispiel „Amtsleitung Sozialamt“.",
  rowsFilled: (count: number) => `${count} ausgefüllt`,
  charactersLeft: (left: number) =>
    left >= 0
      ? `Noch ${formatNumber(left)} Zeichen.`
      : `${formatNumber(-left)} Zeichen zu viel. So lässt sich der Beitrag nicht speichern.`,
  evidenceUrls: "Belege",
  evidenceUrlsHint: "Adressen, die mit https:// oder http:// beginnen.",
  evidenceUrlNumber: (number: number) => `Link ${number}`,
  figures: "Zahlen",
  figuresHint: "Wenn es keine Zahl gibt, sagen Sie bitte, warum. Das ist eine vollwertige Antwort.",
  figureNumber: (number: number) => `Zahl ${number}`,
  label: "Bezeichnung",
  unit: "Einheit",
  value: "Wert",
  reasonForNoValue: "Keine Zahl möglich, weil …",
  note: "Anmerkung",
  noteHint: "Was muss das Amt ändern oder ergänzen?",
} as const;

export const draftFieldLabels: Record<DraftField, string> = {
  state: formFieldText.state,
  stateReason: "Grund für den Stand",
  contradictionReason: "Grund für die Abweichung",
  text: formFieldText.text,
  obstacles: formFieldText.obstacles,
  nextStep: formFieldText.nextStep,
  nextReportOn: formFieldText.nextReportOn,
  milestones: formFieldText.milestones,
  evidenceUrls: formFieldText.evidenceUrls,
  figures: formFieldText.figures,
};

export const contributionActions = {
  save: "Entwurf speichern",
  handIn: "Einreichen",
  handInUnchanged: "Keine Änderung seit dem letzten Bericht: unverändert einreichen",
  handInUnchangedHint: "Wird so vermerkt und mit dem Text des letzten Berichts gezeigt.",
  takeBack: "Zurückholen",
  signOff: "Mitzeichnen",
  returnToOffice: "Mit Anmerkung zurückgeben",
  accept: "Annehmen",
  releaseToCommittee: "Für Gremien freigeben",
  releaseToPublic: "Veröffentlichen",
} as const;

/** What happened, as a sentence after the redirect. */
export const doneText: Record<string, string> = {
  save: "Der Entwurf ist gespeichert.",
  handIn: "Der Beitrag ist eingereicht und wartet auf die Mitzeichnung.",
  handInUnchanged: "Der Beitrag ist als unverändert eingereicht und wartet auf die Mitzeichnung.",
  takeBack: "Der Beitrag ist wieder in Arbeit.",
  signOff: "Der Beitrag ist mitgezeichnet und liegt zur Prüfung vor.",
  returnToOffice: "Der Beitrag ist zurückgegeben.",
  accept: "Der Beitrag ist angenommen und kann freigegeben werden.",
  releaseToCommittee: "Der Bericht ist für die Gremien freigegeben.",
  releaseToPublic: "Der Bericht ist veröffentlicht.",
};

export const problemTexts: Record<DraftProblemCode, string> = {
  required: "Diese Angabe fehlt.",
  reasonRequired: "Bitte nennen Sie den Grund.",
  agreedByRequired: "Bitte nennen Sie, wer zugestimmt hat.",
  evidenceRequired: "Bitte geben Sie einen Link zum Nachweis an.",
  valueOrReasonRequired: "Bitte geben Sie eine Zahl an oder den Grund, warum keine möglich ist.",
  invalidDate: "Dieses Datum ist nicht lesbar. Zum Beispiel: 15.06.2026, Juni 2026 oder 2026.",
  dateInFuture: "Dieses Datum liegt in der Zukunft.",
  dateInPast: "Dieses Datum liegt vor dem Stichtag des Berichts.",
  sameDate: "Das ist der bisherige Termin.",
  invalidNumber: "Das ist keine Zahl. Zum Beispiel: 567 oder 12,5.",
  noWebAddress: "Die Adresse muss mit https:// oder http:// beginnen.",
  unknownMilestone: "Diesen Meilenstein gibt es in dieser Maßnahme nicht.",
  milestoneAlreadyDone: "Dieser Meilenstein ist bereits abgeschlossen.",
  onlyLeadOffice: "Meilensteine meldet nur das federführende Amt.",
  contradictsMilestones: "Der Stand weicht von den Meilensteinen ab. Bitte nennen Sie den Grund.",
};

export const contributionErrors = {
  summary: "Der Beitrag ist gespeichert, aber noch nicht eingereicht. Bitte ergänzen Sie:",
  malformed:
    "Das Formular enthält Angaben, die nicht gespeichert werden können. Es wurde nichts geändert; Ihre Eingaben stehen noch im Formular.",
  malformedField: "Diese Angabe ist zu lang oder keine der vorgesehenen.",
  tooLong: (most: number) => `Diese Angabe ist zu lang: höchstens ${formatNumber(most)} Zeichen.`,
  notSaved: "Der Beitrag ist nicht gespeichert; Ihre Eingaben stehen noch im Formular. Bitte ändern Sie:",
  forbidden: "Dazu haben Sie kein Recht. Es wurde nichts geändert.",
  conflictMoved: "Der Beitrag wurde inzwischen geändert. Bitte prüfen Sie den neuen Stand.",
  invalidForm: "Das Formular ist unvollständig. Es wurde nichts geändert. Bitte laden Sie die Seite neu.",
  signedOut: {
    title: "Ihre Sitzung ist abgelaufen",
    lead: "Ihr Text ist noch nicht gespeichert; er steht unten. Melden Sie sich in einem neuen Fenster an, öffnen Sie dort den Beitrag und übernehmen Sie den Text. Auch mit der Zurück-Taste des Browsers kommen Sie zum ausgefüllten Formular.",
  },
  signIn: "In neuem Fenster anmelden",
  gone: {
    title: "Dieser Beitrag ist nicht mehr zu bearbeiten",
    lead: "Den Beitrag gibt es nicht mehr, oder Ihr Konto ist nicht mehr dafür zuständig. Ihr Text ist nicht gespeichert; er steht hier zum Kopieren.",
  },
  toTasks: "Zu Ihren Aufgaben",
  unsavedHeading: "Ihre nicht gespeicherte Fassung",
  unsavedLead: "Sie steht hier zum Kopieren.",
} as const;

export function refusalText(refusal: MoveRefusal | UnchangedRefusal): string {
  switch (refusal.code) {
    case "periodNotOpen":
      return contributionText.closedPeriod;
    case "notFromThisStage":
      return `Das ist im Bearbeitungsstand „${stageLabels[refusal.stage]}“ nicht möglich. Es wurde nichts geändert.`;
    case "notThisSide":
      return "Dafür ist im jetzigen Bearbeitungsstand eine andere Stelle zuständig.";
    case "ownReport":
      return "Niemand bestätigt den eigenen Bericht: Sie haben an diesem Beitrag geschrieben oder ihn schon mitgezeichnet.";
    case "noteMissing":
      return "Bitte schreiben Sie eine Anmerkung, damit das Amt weiß, was zu tun ist.";
    case "noLastReport":
      return "Es gibt keinen letzten Bericht, der unverändert gelten könnte.";
    case "manualStateEnded":
      return "Der letzte Stand war von Hand gesetzt und galt nur für seinen Berichtszeitraum. Bitte füllen Sie den Beitrag aus.";
  }
}

export const personHintText = {
  heading: "Bitte prüfen: Steht hier etwas über eine einzelne Person?",
  lead: "Diese Stellen sehen danach aus. Das ist nur ein Hinweis; Sie entscheiden.",
  kinds: {
    birthDate: "Geburtsdatum",
    nameWithDate: "Name mit Datum",
    fileNumber: "Aktenzeichen",
    nameWithTitle: "Name",
    contact: "Adresse oder Telefonnummer",
  } satisfies Record<PersonHintKind, string>,
} as const;

export const previewText = {
  heading: "So sieht es die Öffentlichkeit",
  lead: "Nach Mitzeichnung, Prüfung und Freigabe.",
  empty: "Noch kein Text.",
  /** Stands for what is not filled in yet. */
  gap: "…",
  manual: (reason: string) =>
    `Stand von Hand gesetzt, gilt nur für diesen Berichtszeitraum. Grund: ${reason}`,
  reason: "Grund",
  obstacles: "Hindernisse",
  nextStep: "Nächster Schritt",
  nextReportOn: "Nächster Bericht",
  figures: "Zahlen",
  noValue: (reason: string) => `keine Zahl möglich: ${reason}`,
  evidence: "Belege",
  milestones: "Meilensteine",
  milestoneDone: (title: string, date: string) => `„${title}“ erreicht am ${date}`,
  milestoneShifted: (title: string, from: string, to: string, reason: string, agreedBy: string) =>
    `„${title}“ von ${from} auf ${to} verschoben. Grund: ${reason} Zugestimmt: ${agreedBy}.`,
} as const;

export const autosaveText = {
  idle: "Eingaben werden alle paar Sekunden gespeichert.",
  typing: "Noch nicht gespeichert …",
  saving: "Wird gespeichert …",
  saved: (time: string) => `Gespeichert um ${time} Uhr.`,
  offline: "Keine Verbindung. Ihre Eingaben sind auf diesem Gerät gesichert und werden später gespeichert.",
  signedOut:
    "Ihre Sitzung ist abgelaufen. Ihre Eingaben sind auf diesem Gerät gesichert. Bitte melden Sie sich in einem neuen Fenster an.",
  conflict:
    "Der Beitrag wurde inzwischen an anderer Stelle geändert. Ihre Eingaben sind auf diesem Gerät gesichert. Beim Speichern sehen Sie beide Fassungen.",
  handedOver:
    "Ihr Amt ist inzwischen in einem anderen aufgegangen, und der Beitrag liegt jetzt dort. Ihre Eingaben sind auf diesem Gerät gesichert. Mit „Entwurf speichern“ kommen Sie zum Beitrag und nehmen sie mit.",
  refused: "Diese Eingaben können nicht gespeichert werden. Sie sind auf diesem Gerät gesichert.",
  restoreHeading: "Auf diesem Gerät liegt eine nicht gespeicherte Fassung",
  restoreLead: (when: string) => `Zuletzt geändert: ${when}.`,
  restore: "Diese Fassung übernehmen",
  discard: "Verwerfen",
  restored: "Die Fassung dieses Geräts ist eingesetzt.",
} as const;

export const conflictText = {
  title: "Zwei Fassungen dieses Beitrags",
  lead: "Während Sie geschrieben haben, hat jemand anderes eine neue Fassung gespeichert. Wählen Sie je Feld, welche gelten soll. Nichts geht verloren, bevor Sie speichern.",
  mine: "Ihre Fassung",
  theirs: "Gespeicherte Fassung",
  keepMine: "Ihre Fassung behalten",
  takeTheirs: "Gespeicherte Fassung übernehmen",
  own: "Eigener Text aus beiden",
  ownLabel: "Zusammengeführter Text",
  submit: "Auswahl speichern",
  takeAllTheirs: "Eigene Fassung verwerfen und zur gespeicherten",
  toContribution: "Zum Beitrag",
  state: (state: MeasureState) => stateLabels[state],
  empty: "(leer)",
  moved: (stage: string) =>
    `Der Beitrag ist inzwischen ${stage} und kann nicht mehr gespeichert werden. Ihre Fassung steht hier zum Kopieren.`,
  identical: "Beide Fassungen sind gleich.",
  handedOver: (from: string, to: string) =>
    `Während Sie geschrieben haben, ist „${from}“ in „${to}“ aufgegangen. Der Beitrag ist mit allem, was gespeichert war, übergegangen; Ihre letzten Eingaben sind noch nicht gespeichert. Wählen Sie je Feld, welche Fassung gelten soll. Nichts geht verloren, bevor Sie speichern.`,
} as const;

const partLabels: Record<string, string> = {
  kind: formFieldText.milestones,
  doneOn: formFieldText.doneOn,
  evidenceUrl: formFieldText.evidenceUrl,
  newDue: formFieldText.newDue,
  shiftReason: formFieldText.shiftReason,
  agreedBy: formFieldText.agreedBy,
  label: formFieldText.label,
  value: formFieldText.value,
};

/** German name of a form field by its name, e.g. `figures.0.value` → "Zahlen, Wert"; for lists of what is wrong. */
export function formFieldLabel(name: string): string {
  const [field = "", ...path] = name.split(".");
  const group = isDraftField(field) ? draftFieldLabels[field] : field;
  const part = partLabels[path.at(-1) ?? ""];
  return part === undefined ? group : `${group}, ${part}`;
}

const isDraftField = (name: string): name is DraftField => Object.hasOwn(draftFieldLabels, name);
