import type { AuditChange, AuditValue } from "~/domain/audit/audit-event";
import { type Difference, differencesOf, isReference } from "~/domain/audit/differences";
import { isIsoDay } from "~/domain/date/iso-day";
import { isPreciseDate } from "~/domain/date/precise-date";
import { rowColumnLabels } from "./administration";
import { stageLabels } from "./contribution-stages";
import { formatDate } from "./dates";
import { fieldText, historyText } from "./history";
import { cooperationFormLabels, organisationKindLabels, reachLabels, structureLabels } from "./organisations";
import { provenanceLabels } from "./provenance";
import { roleLabels } from "./roles";
import { measureTypeLabels, stateLabels } from "./states";
import { formatNumber } from "./words";

/** Properties inside of logged values; those of a whole change have their names in `history`. */
const propertyLabels: Record<string, string> = {
  ...rowColumnLabels.legalBases,
  ...rowColumnLabels.fundingLines,
  ...rowColumnLabels.councilReferences,
  ...rowColumnLabels.partners,
  name: "Name",
  shortName: "Kurzname",
  label: "Bezeichnung",
  sources: "Quellen",
  note: "Anmerkung",
  on: "am",
  reason: "Grund",
  mergedInto: "aufgegangen in",
  reopenedOn: "wieder aufgenommen am",
  reopenReason: "Grund der Wiederaufnahme",
  from: "Beginn",
  to: "Ende",
  title: "Titel",
  originalDue: "ursprünglicher Termin",
  currentDue: "Termin",
  originalDueWording: "ursprünglicher Termin im Wortlaut",
  currentDueWording: "Termin im Wortlaut",
  newDue: "neuer Termin",
  shiftedOn: "verschoben am",
  shiftReason: "Grund der Verschiebung",
  agreedBy: "zugestimmt hat",
  shifts: "Verschiebungen",
  state: "Stand",
  computed: "berechneter Stand",
  doneOn: "erreicht am",
  evidenceUrl: "Nachweis",
  weight: "Gewicht",
  provenance: "Herkunft",
  kind: "Art",
  unit: "Einheit",
  value: "Wert",
  reasonForNoValue: "Grund, warum keine Zahl möglich ist",
  periodKey: "Berichtszeitraum",
  setOn: "gesetzt am",
  setByRole: "gesetzt von",
  audience: "Leserkreis",
  organisationKey: "Organisation",
  cooperationForm: "Form der Zusammenarbeit",
  role: "Rolle",
};

/** Inside of one kind of value a property can mean something else. */
const labelsWithin: Record<string, Record<string, string>> = {
  provenance: { label: "Bezeichnung" },
  shifts: { from: "von", to: "auf" },
  partners: { role: "Rolle in der Maßnahme" },
};

/** Properties that speak for themselves: "Amt für Schulen, gilt ab 01.01.2026", not "Name Amt für Schulen". */
const speaking = new Set(["name", "organisationKey", "role", "title", "reference"]);

/** What tells nothing to a reader. */
const hidden = new Set(["key", "milestoneKey"]);

const milestoneStates = { open: "offen", done: "erreicht", cancelled: "entfallen" };
const milestoneReports = {
  asPlanned: "wie geplant",
  done: "erreicht",
  shifted: "verschoben",
};
const periodStates = { planned: "geplant", open: "offen", closed: "abgeschlossen" };
const audiences = { committee: "Gremien", public: "Öffentlichkeit" };

const codes: Record<string, Readonly<Record<string, string>>> = {
  type: measureTypeLabels,
  kind: { ...milestoneReports, ...organisationKindLabels },
  reach: reachLabels,
  structure: structureLabels,
  cooperationForm: cooperationFormLabels,
  cooperationForms: cooperationFormLabels,
  label: provenanceLabels,
  state: { ...milestoneStates, ...periodStates, ...stateLabels },
  computed: stateLabels,
  stage: stageLabels,
  audience: audiences,
  role: roleLabels,
  setByRole: roleLabels,
  part: { lead: "federführend", contributing: "mitwirkend" },
  withdrawn: {
    measureClosed: "Maßnahme beendet",
    measureNotBegun: "Maßnahme beginnt erst nach dem Zeitraum",
    officeNotResponsible: "Amt nicht mehr zuständig",
  },
};

/** Properties that hold dates of any precision; elsewhere only a whole day is taken for one. */
const dates = new Set([
  "from",
  "to",
  "date",
  "originalDue",
  "currentDue",
  "newDue",
  "doneOn",
  "nextReportOn",
]);

type NameOf = (key: string) => string | undefined;

/** A logged change in sentences, one per difference: names instead of keys, German words instead of codes. */
export function changeInWords(change: AuditChange, nameOf: NameOf, action?: string): string[] {
  return differencesOf(change).map((difference) => differenceInWords(difference, nameOf, action));
}

function differenceInWords(
  { path, kind, from, to }: Difference,
  nameOf: NameOf,
  action: string | undefined,
): string {
  const label = labelOf(path, nameOf, action);
  const word = (value: AuditValue) => valueInWords(path, value, nameOf);
  switch (kind) {
    case "set":
      return historyText.set(label, word(to));
    case "cleared":
      return historyText.cleared(label, word(from));
    case "added":
      return historyText.added(label, word(to));
    case "removed":
      return historyText.removed(label, word(from));
    case "changed":
      return historyText.changed(label, word(from), word(to));
  }
}

function labelOf([field = "", ...inner]: string[], nameOf: NameOf, action: string | undefined): string {
  const labels = inner.map((name) => propertyLabel(field, name));
  return [fieldText(field, nameOf(field), action), ...labels].join(", ");
}

const propertyLabel = (field: string, name: string) =>
  labelsWithin[field]?.[name] ?? propertyLabels[name] ?? fieldText(name);

function valueInWords(path: string[], value: AuditValue, nameOf: NameOf): string {
  const property = path.at(-1) ?? "";
  if (value === null || value === "") return historyText.noValue;
  if (typeof value === "boolean") return value ? "ja" : "nein";
  if (typeof value === "number")
    return property === "mergedInto" || property === "absorbed"
      ? historyText.of.measure(String(value))
      : formatNumber(value);
  if (typeof value === "string") return textInWords(property, value, nameOf);
  if (Array.isArray(value))
    return value.map((entry) => valueInWords(path, entry, nameOf)).join("; ") || historyText.noValue;
  return Object.entries(value)
    .filter(([name, inner]) => !hidden.has(name) && !isNothing(inner))
    .map(([name, inner]) => {
      const words = valueInWords([...path, name], inner, nameOf);
      return speaking.has(name) ? words : historyText.property(propertyLabel(property, name), words);
    })
    .join(", ");
}

const isNothing = (value: AuditValue) =>
  value === null || value === "" || (Array.isArray(value) && value.length === 0);

function textInWords(property: string, value: string, nameOf: NameOf): string {
  if (isReference(property)) return nameOf(value) ?? value;
  const word = codes[property]?.[value];
  if (word !== undefined) return word;
  const isDate = isIsoDay(value) || (dates.has(property) && isPreciseDate(value));
  return isDate ? formatDate(value) : value;
}
