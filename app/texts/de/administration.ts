import type { MeasureClosure } from "~/domain/measure/measure";
import type { MeasureFormField, MeasureFormList } from "~/domain/measure/measure-form";
import type { OfficePart } from "~/domain/reporting/contribution";
import type { ContributionStage } from "~/domain/reporting/contribution-stages";
import type { ContributionStepKind } from "~/domain/reporting/follow-measure";
import { officePartLabels, stageLabels } from "./contribution-stages";
import { formatDate } from "./dates";

export const administrationText = {
  title: "Verwaltung",
  lead: "Was der Plan enthält und wer daran arbeitet. Jede Änderung steht mit Zeitpunkt, Rolle und Grund im Verlauf.",
  toStart: "Zur Verwaltung",
  history: "Verlauf",
  errorTitle: "Bitte prüfen Sie Ihre Angaben",
  optional: "freiwillig",
  pleaseChoose: "Bitte auswählen",
  planFirst:
    "Hier ist noch kein Plan eingetragen. Tragen Sie ihn zuerst ein; danach erscheinen hier auch Handlungsfelder, Maßnahmen und die Berichtsrunde.",
  areas: {
    measures: {
      title: "Maßnahmen",
      text: "Maßnahmen und Meilensteine anlegen, ändern, zusammenführen, beenden",
    },
    round: { title: "Berichtsrunde", text: "Berichtszeiträume, Rücklauf und Erinnerungen" },
    fields: {
      title: "Handlungsfelder",
      text: "Felder anlegen, umbenennen, ordnen, zusammenführen, schließen",
    },
    plan: { title: "Aktionsplan", text: "Titel, Laufzeit und Beschluss" },
    accounts: { title: "Konten", text: "Personen einladen, Rollen vergeben, Konten sperren" },
    organisations: {
      title: "Organisationen",
      text: "Ämter, Gremien und Partner anlegen, umbenennen, zuordnen, zusammenführen, auflösen",
    },
  },
  mailLog: {
    title: "Verschickte Erinnerungen",
    text: "Welche E-Mails zu Aufgaben hinausgingen, an wen, und ob der Mailserver sie annahm",
  },
} as const;

export const measureAdminText = {
  title: "Maßnahmen verwalten",
  lead: "Beendete und zusammengeführte Maßnahmen bleiben in der Liste und auf den öffentlichen Seiten.",
  caption: "Maßnahmen des Plans",
  create: "Maßnahme anlegen",
  createTitle: "Neue Maßnahme",
  editTitle: (number: number) => `Maßnahme ${number} bearbeiten`,
  endTitle: (number: number) => `Maßnahme ${number} beenden oder zusammenführen`,
  reopenTitle: (number: number) => `Maßnahme ${number} wieder aufnehmen`,
  backToList: "Alle Maßnahmen",
  toPublicPage: "Öffentliche Seite",
  milestones: "Meilensteine",
  pages: "Seiten dieser Maßnahme",
  data: "Angaben",
  endTab: "Ende der Maßnahme",
  columns: {
    title: "Nummer und Arbeitstitel",
    field: "Handlungsfeld",
    office: "Federführung",
    status: "Umsetzungsstand",
  },
  historyOf: (number: number) => `Verlauf der Maßnahme ${number}`,
  running: "läuft",
  save: "Speichern",
  createButton: "Anlegen",
  done: {
    created: "Die Maßnahme ist angelegt.",
    saved: "Die Änderungen sind gespeichert.",
    ended: "Die Maßnahme ist beendet. Sie bleibt sichtbar.",
    reopened: "Die Maßnahme ist wieder aufgenommen. Ihr bisheriges Ende steht im Verlauf.",
  },
  reason: "Grund der Änderung",
  reasonHint: "Steht im Verlauf. Nötig, wenn sich der beschlossene Wortlaut ändert.",
  groups: {
    decision: "Beschluss und Titel",
    responsibility: "Zuständigkeit",
    partners: "Partnerorganisationen",
    period: "Zeitraum",
    background: "Grundlagen",
    provenance: "Herkunft der Angaben",
  },
  rowLegend: (list: string, number: number) => `${list}, ${number}. Eintrag`,
  dateHint: "So genau, wie es feststeht: 15.06.2023, Juni 2023, 2. Quartal 2023 oder 2023.",
  hints: {
    number: "Die Nummer bleibt für immer; nach dem Anlegen lässt sie sich nicht mehr ändern.",
    workingTitle: "Kurzer Name für den Alltag.",
    adoptedWording: "Wörtlich, wie der Stadtrat ihn beschlossen hat. Leer lassen, wenn er nicht bekannt ist.",
    realisedAs: "Name, unter dem die Maßnahme tatsächlich läuft.",
    targetGroups: "Eine je Zeile.",
    provenanceSources: "Kennungen der Quellen, eine je Zeile, zum Beispiel P1.",
    provenanceNote: "Was genau belegt oder modelliert ist, wenn die Bezeichnung allein irreführen würde.",
    amountEuro: "Leer lassen, wenn der Betrag nicht bekannt ist.",
    validity: "Tag, zum Beispiel 31.12.2025",
  },
} as const;

export const measureFieldLabels: Record<MeasureFormField, string> & { number: string } = {
  number: "Nummer",
  workingTitle: "Arbeitstitel",
  adoptedWording: "Beschlossener Wortlaut",
  realisedAs: "Umgesetzt als",
  type: "Art",
  goal: "Ziel",
  fieldKey: "Handlungsfeld",
  leadOfficeKey: "Federführendes Amt",
  contributingOfficeKeys: "Mitwirkende Ämter",
  partners: "Partnerorganisationen",
  targetGroups: "Zielgruppen",
  from: "Beginn",
  to: "Ende",
  legalBases: "Rechtsgrundlagen",
  fundingLines: "Finanzierung",
  councilReferences: "Vorlagen und Anfragen",
  provenanceLabel: "Herkunft",
  provenanceSources: "Quellen",
  provenanceNote: "Anmerkung zur Herkunft",
};

export const rowColumnLabels: Record<MeasureFormList, Record<string, string>> = {
  partners: {
    organisationKey: "Organisation",
    role: "Rolle in der Maßnahme",
    cooperationForm: "Form der Zusammenarbeit",
  },
  legalBases: { name: "Rechtsgrundlage", validFrom: "gilt ab", validTo: "gilt bis", note: "Anmerkung" },
  fundingLines: { name: "Mittel aus", amountEuro: "Betrag in Euro", period: "Zeitraum" },
  councilReferences: { reference: "Nummer", title: "Titel", date: "Datum", url: "Link" },
};

const problemTexts: Record<string, string> = {
  required: "Bitte ausfüllen.",
  tooLong: "Der Text ist zu lang.",
  unknownChoice: "Diese Auswahl gibt es nicht.",
  invalidDate: "Bitte geben Sie ein Datum an, zum Beispiel 15.06.2023, Juni 2023, 2. Quartal 2023 oder 2023.",
  vagueDate: "Hier lassen sich nur Tag, Monat, Quartal oder Jahr speichern.",
  dayNeeded: "Bitte geben Sie einen Tag an, zum Beispiel 31.12.2025.",
  endBeforeBegin: "Das Ende liegt vor dem Beginn.",
  leadContributes: "Das federführende Amt ist nicht zugleich mitwirkend.",
  noAmount: "Bitte geben Sie einen Betrag als Zahl an, zum Beispiel 12.500 oder 12.500,50.",
  noWebAddress: "Bitte geben Sie eine vollständige Adresse an, die mit https:// beginnt.",
  reasonForWording: "Der beschlossene Wortlaut ändert sich nur mit Grund.",
  noNumber: "Bitte geben Sie eine ganze Zahl ab 1 an.",
  numberTaken: "Diese Nummer hat schon eine andere Maßnahme des Plans.",
  fieldNumberTaken: "Diese Nummer hat schon ein anderes Handlungsfeld.",
  fieldNameTaken: "So heißt schon ein anderes Handlungsfeld.",
  reasonForName: "Ein neuer Name braucht einen Grund.",
  reasonForDecision: "Was der Stadtrat beschlossen hat, ändert sich nur mit Grund.",
  noTargetField: "Bitte wählen Sie ein anderes Handlungsfeld, das nicht geschlossen ist.",
  noWeight: "Bitte geben Sie eine Zahl über 0 an, zum Beispiel 1 oder 2,5.",
  sameDate: "Das ist der Termin, der schon gilt.",
  dateInFuture: "Dieser Tag liegt in der Zukunft.",
  evidenceRequired: "Bitte geben Sie einen Link zum Nachweis an.",
  otherSector:
    "Diese Art gehört zu einer anderen Gruppe (Verwaltung, Gremien, Behörden oder Partner). Legen Sie dafür eine neue Organisation an.",
  nameTaken: "So heißt schon eine andere bestehende Organisation.",
  sameName: "So heißt sie schon.",
  sameParent: "Dort ist sie schon zugeordnet.",
  parentCircle: "Dann gehörte die Organisation zu sich selbst.",
  laterEntryExists: "An diesem Tag oder danach beginnt schon ein anderer Eintrag.",
  startNeeded: "Bitte geben Sie den Tag an, ab dem dieser Name gilt.",
  notAfterEarlierName: "Der Tag liegt nicht nach dem Beginn des vorigen Namens.",
  notBeforeLaterName: "Der Tag liegt nach dem Ende dieses Namens.",
  beforeLastName: "Der Tag liegt vor dem Beginn des letzten Namens.",
  noTargetOrganisation: "Bitte wählen Sie eine andere bestehende Organisation derselben Gruppe.",
  closedOffice:
    "Ein zuständiges Amt ist aufgelöst und hat keine Nachfolge. Tragen Sie in der Maßnahme zuerst ein anderes ein.",
  sameAsComputed: "Das ist der berechnete Stand. Er muss nicht von Hand gesetzt werden.",
  nothingReported: "Ein fehlender Bericht lässt sich nicht von Hand ersetzen.",
  tooEarly: "Dieser Tag liegt vor dem vorigen Schritt.",
  reasonForPeriod: "In einem offenen Berichtszeitraum ändern sich Termine nur mit Grund.",
  noTarget: "Bitte wählen Sie eine andere Maßnahme, die noch läuft.",
};

/** What is wrong with a field, in a sentence. */
export const administrationProblem = (code: string): string =>
  problemTexts[code] ?? problemTexts.required ?? code;

export const measureEndText = {
  lead: "Die Maßnahme bleibt mit allem sichtbar, was zu ihr gehört. Ämter müssen zu ihr nicht mehr berichten. Sie lässt sich später wieder aufnehmen.",
  reopenLead:
    "Die Maßnahme läuft danach weiter wie zuvor. Tag und Grund ihres bisherigen Endes bleiben auf ihrer Seite und im Verlauf lesbar.",
  effectsHeading: "Beiträge im offenen Berichtszeitraum",
  noEffects: "Kein Beitrag eines offenen Berichtszeitraums ändert sich.",
  withdrawn:
    "Diese Beiträge sind noch nicht freigegeben. Sie entfallen und zählen nicht als berichtet. Was noch als Bericht erscheinen soll, geben Sie bitte vorher frei.",
  owedAgain:
    "Diese Beiträge sind danach fällig. Was schon eingereicht war, ist beim Amt als Entwurf erhalten und muss neu eingereicht werden.",
  closeHeading: "Ende der Maßnahme",
  way: "Was geschieht mit der Aufgabe?",
  wayShort: "Art des Endes",
  ways: {
    close: "Sie endet.",
    merge:
      "Eine andere Maßnahme führt sie weiter. Diese verweist danach auf die andere; Meilensteine und Berichte bleiben hier.",
  },
  into: "Weitergeführt in",
  intoHint: "Zur Auswahl stehen alle Maßnahmen des Plans, die noch laufen.",
  onlyWhenMerging: "nur beim Zusammenführen",
  end: "Maßnahme beenden",
  reason: "Grund",
  reasonHint: "Er steht öffentlich auf der Seite der Maßnahme und im Verlauf.",
  option: (number: number, title: string) => `${number}: ${title}`,
  conflict:
    "Jemand anderes hat diese Maßnahme inzwischen geändert. Bitte sehen Sie den neuen Stand an und senden Sie das Formular dann noch einmal.",
  reopenHeading: "Wieder aufnehmen",
  reopen: "Maßnahme wieder aufnehmen",
  backToMeasure: "Zurück zur Maßnahme",
} as const;

interface Effect {
  kind: ContributionStepKind;
  officeName: string;
  periodName: string;
  part: OfficePart;
  stage: ContributionStage;
}

/** What a change of a measure does to contributions of open periods. */
export const effectText = {
  line: ({ kind, officeName, periodName, part, stage }: Effect): string => {
    const words = {
      withdraw: `entfällt (bisher: ${stageLabels[stage]})`,
      restore: "wieder fällig",
      recast: `künftig ${officePartLabels[part]}`,
      add: `neu fällig (${officePartLabels[part]})`,
    } satisfies Record<ContributionStepKind, string>;
    return `${officeName}, ${periodName}: ${words[kind]}`;
  },
} as const;

/** How a measure ended, in a few words. */
export function closureInWords({ on, mergedInto }: MeasureClosure): string {
  return mergedInto === undefined
    ? `beendet am ${formatDate(on)}`
    : `aufgegangen in Maßnahme ${mergedInto} am ${formatDate(on)}`;
}

export const versionConflictText = {
  title: "Zwei Fassungen",
  lead: "Während Sie das Formular ausgefüllt haben, hat jemand anderes gespeichert. Wählen Sie je Feld, welche Fassung gelten soll. Nichts geht verloren, bevor Sie speichern.",
  keepMine: "Ihre Fassung behalten",
  takeTheirs: "Gespeicherte Fassung übernehmen",
  empty: "(leer)",
  identical: "Ihre Fassung und die gespeicherte stimmen überein.",
  submit: "Auswahl speichern",
  discard: "Eigene Fassung verwerfen",
} as const;

export const milestoneAdminText = {
  title: (number: number) => `Meilensteine der Maßnahme ${number}`,
  overline: (number: number) => `Meilenstein der Maßnahme ${number}`,
  lead: "Meilensteine werden nicht gelöscht: Was nicht mehr kommt, entfällt mit Grund. Der erste Termin bleibt immer sichtbar.",
  create: "Meilenstein anlegen",
  none: "Für diese Maßnahme sind keine Meilensteine festgelegt.",
  columns: { title: "Meilenstein", due: "Termin", original: "ursprünglich", state: "Stand" },
  states: { open: "offen", done: "erreicht", cancelled: "entfallen" },
  saved: "Die Änderung ist gespeichert.",
  conflict: "Jemand anderes hat diese Maßnahme inzwischen geändert. Gespeichert ist jetzt:",
  conflictKept:
    "Ihre Angaben stehen unten noch so, wie Sie sie eingegeben haben. Senden Sie das Formular noch einmal, wenn sie weiter gelten sollen.",
  headings: {
    create: "Neuer Meilenstein",
    edit: "Titel und Gewicht",
    shift: "Termin verschieben",
    finish: "Als erreicht eintragen",
    cancel: "Entfallen lassen",
  },
  buttons: {
    create: "Anlegen",
    edit: "Speichern",
    shift: "Termin verschieben",
    finish: "Als erreicht eintragen",
    cancel: "Entfallen lassen",
  },
  fields: {
    title: "Titel",
    weight: "Gewicht",
    due: "Termin",
    provenanceLabel: "Herkunft",
    newDue: "Neuer Termin",
    shiftReason: "Grund der Verschiebung",
    agreedBy: "Zugestimmt hat",
    doneOn: "Erreicht am",
    evidenceUrl: "Link zum Nachweis",
    reason: "Grund",
  },
  hints: {
    weight: "Anteil an der Arbeit der Maßnahme im Verhältnis zu den anderen Meilensteinen.",
    agreedBy: "Rolle und Amt, kein Personenname.",
  },
  toList: "Alle Meilensteine der Maßnahme",
} as const;
