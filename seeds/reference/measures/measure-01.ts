import type { Measure, MeasureEvent, MeasureFigure } from "~/domain/measure/measure";
import type { Milestone } from "~/domain/measure/milestone";
import { provenance, type SourceKey } from "../sources";
import { measureFacts, partnerRole } from "./measure-facts";

/**
 * The one measure with a sourced history. Nothing here is modelled: what no source says is absent, and the notes
 * say what is missing.
 */
const facts = measureFacts({
  number: 1,
  fieldKey: "arbeit",
  workingTitle: "Wege ins Bleiberecht",
  adoptedWording:
    "Prüfung der Möglichkeiten für die Schaffung eines Modellprojektes „Wege ins Bleiberecht“, um die " +
    "Arbeitsmarktintegration von langjährig Geduldeten in Umsetzung des „Sächsischen Koalitionsvertrages 2019 bis " +
    "2024“ zu erreichen.",
  realisedAs: "Perspektive Bleiberecht Dresden",
  type: "review",
  goal:
    "Langzeitduldungen abbauen, die Erteilungsquote erhöhen, die Ausländerbehörde entlasten und Arbeitskräfte sichern " +
    "(erklärte Ziele von „Perspektive Bleiberecht Dresden“).",
  leadOfficeKey: "auslaenderbehoerde",
  contributingOfficeKeys: ["integrationsbeauftragte"],
  partners: [
    partnerRole(
      "saechsischer-fluechtlingsrat",
      "Träger von „Perspektive Bleiberecht Dresden“ gemeinsam mit der Ausländerbehörde; Beratung",
      "projectPartnership",
    ),
  ],
  targetGroups: ["Menschen mit langjähriger Duldung"],
  legalBases: [
    {
      name: "§ 104c AufenthG (Chancen-Aufenthaltsrecht)",
      validFrom: "2022-12-31",
      validTo: "2025-12-31",
      note: "Seit dem 31.12.2025 durch eine Übergangsregelung ersetzt; neue Titel werden danach nicht mehr erteilt.",
    },
    { name: "§ 25a AufenthG" },
    { name: "§ 25b AufenthG" },
    { name: "§ 25 Abs. 5 AufenthG" },
    { name: "§ 60c AufenthG (Ausbildungsduldung)" },
    { name: "§ 60d AufenthG (Beschäftigungsduldung)" },
    { name: "§ 23a AufenthG (Härtefall)" },
    {
      name: "Leitfaden „Rückführungspraxis“ des Sächsischen Staatsministeriums des Innern, Nr. 3 (Beratung)",
      validFrom: "2022-02-17",
    },
  ],
  period: { from: "2022", to: "2026" },
  councilReferences: [
    {
      reference: "AF2531/22",
      title: "Antwort des Oberbürgermeisters zur Beschlusskontrolle zu P0091/21; nennt die Maßnahme",
      date: "2022-09-14",
    },
  ],
  provenance: provenance(
    "sourced",
    ["SEED", "P1", "P2", "P3", "P4", "P5", "P6", "P7", "C4"],
    "Wortlaut nach der Antwort auf AF2531/22; der Plantext lag nicht vor. Die Nummer 1 und das Handlungsfeld sind " +
      "modelliert. Zur Vorbereitung zwischen 06/2022 und 03/2024 (Vereinbarung, Finanzierung) wurde öffentlich " +
      "nichts gefunden; ein Sachstandsbericht an den Stadtrat auch nicht.",
  ),
});

/** Only two dates are sourced as dates of the plan or the project. */
const milestones: Milestone[] = [
  {
    key: "projektstart",
    title: "Prüfung ist in ein Projekt gemündet: Start von „Perspektive Bleiberecht Dresden“",
    originalDue: "2026",
    currentDue: "2026",
    originalDueWording: "bis 2026 (Laufzeit des Aktionsplans)",
    currentDueWording: "bis 2026 (Laufzeit des Aktionsplans)",
    shifts: [],
    state: "done",
    doneOn: "2024-03-01",
    weight: 1,
    provenance: provenance(
      "sourced",
      ["P3", "SEED"],
      "Start belegt. Einen eigenen Termin der Prüfung nennt keine Quelle; angegeben ist die Laufzeit des Plans.",
    ),
  },
  {
    key: "projektende",
    title: "Geplantes Ende des Projekts",
    originalDue: "2026",
    currentDue: "2026",
    originalDueWording: "Ende 2026",
    currentDueWording: "Ende 2026",
    shifts: [],
    state: "open",
    weight: 1,
    provenance: provenance(
      "sourced",
      ["P6"],
      "Ob das Projekt verlängert oder verstetigt wird, ist nicht belegt.",
    ),
  },
];

const figures: MeasureFigure[] = [
  {
    key: "beratungen",
    label: "Erst- und Folgeberatungen seit 01.03.2024",
    unit: "Fälle",
    value: 567,
    asOf: "2025-06-30",
    note: "Fälle, nicht Personen: Wer mehrmals beraten wird, zählt mehrmals.",
    provenance: provenance("sourced", ["P1"]),
  },
  {
    key: "herkunftslaender",
    label: "Herkunftsländer der Beratenen",
    unit: "Länder",
    value: 29,
    asOf: "2025-06-30",
    provenance: provenance("sourced", ["P1"]),
  },
  {
    key: "erteilte-titel",
    label: "Aufenthaltstitel, die aus den Beratungen hervorgegangen sind",
    unit: "Personen",
    value: null,
    asOf: "2025-12-27",
    absence: "notCollected",
    note: "Solche Zahlen werden nach Presseangabe nicht erhoben. Eine Erteilungsquote lässt sich nicht angeben.",
    provenance: provenance("sourced", ["P6"]),
  },
  {
    key: "geduldete",
    label: "Menschen mit Duldung in Dresden (rund)",
    unit: "Personen",
    value: 1400,
    asOf: "2025-12",
    note: "Gerundete Presseangabe zur ganzen Stadt; keine Wirkung der Maßnahme.",
    provenance: provenance("sourced", ["P6"]),
  },
];

const events: MeasureEvent[] = [
  event("2022-06-23", "Der Stadtrat beschließt den Aktionsplan mit dem Prüfauftrag.", ["D1", "SEED"]),
  event("2022-09-14", "Der Oberbürgermeister nennt die Maßnahme in der Antwort auf AF2531/22.", ["SEED"]),
  event("2024-03-01", "„Perspektive Bleiberecht Dresden“ beginnt.", ["P3"]),
  event(
    "2024",
    "Erste Phase: Vernetzung und Öffentlichkeitsarbeit, gemeinsame Vorstellungen, Auftakttreffen und Arbeitstreffen " +
      "zu einzelnen Fällen; ein regelmäßiger Austausch wird vereinbart.",
    ["P3"],
    "Das Jahr ist aus dem Projektstart geschlossen; die Quelle nennt kein Datum.",
  ),
  event("2024-05-28", "Gemeinsame Pressemitteilung von Ausländerbehörde und Sächsischem Flüchtlingsrat.", [
    "P2",
  ]),
  event("2025-06-30", "Bis zu diesem Tag 567 Erst- und Folgeberatungen, 29 Herkunftsländer.", ["P1"]),
  event("2025-07-08", "Siegel „Bewährt vor Ort“ von DStGB und Re:Form, eines von 29.", ["P5"]),
  event("2025-11-18", "Der Sächsische Flüchtlingsrat veröffentlicht die Halbzeitbilanz.", ["P1"]),
  event("2025-11", "Bundespreis „Zusammen wachsen 2025“.", ["P1", "P7"]),
  event(
    "2025-12-27",
    "Pressebericht: Das Projekt ist im Stadtrat umstritten; wie viele Titel hervorgegangen sind, wird nicht erhoben.",
    ["P6"],
  ),
];

export const measure1: Measure = { ...facts, milestones, figures, events };

function event(date: string, text: string, sources: SourceKey[], note?: string): MeasureEvent {
  return { date, text, provenance: provenance("sourced", sources, note) };
}
