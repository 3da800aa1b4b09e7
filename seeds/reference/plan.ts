import type { FieldOfAction, Plan } from "~/domain/plan/plan";
import { provenance } from "./sources";

export const planKey = "integration-2022";

export const plan: Plan = {
  key: planKey,
  title: "Aktionsplan Integration 2022 bis 2026",
  period: { from: "2022", to: "2026" },
  adoptedOn: "2022-06-23",
  adoptedBy: "Stadtrat der Landeshauptstadt Dresden",
  provenance: provenance(
    "sourced",
    ["D1", "SEED"],
    "Belegt sind Titel, Laufzeit, Beschluss und Verbindlichkeit. Der Plantext lag nicht vor: Vorlagennummer, " +
      "amtliche Handlungsfelder, Zahl und Nummern der Maßnahmen sind nicht bekannt.",
  ),
};

/** Chapters 4.1 to 4.11 and 5 of the predecessor concept. */
const names = [
  ["sprache", "Spracherwerb und Sprachförderung"],
  ["arbeit", "Arbeit, Wirtschaft und Berufsausbildung"],
  ["wohnen", "Wohnen"],
  ["fruehe-bildung", "Frühkindliche Bildung"],
  ["schule", "Schulische Bildung"],
  ["jugend-familie", "Kinder-, Jugend- und Familienarbeit"],
  ["teilhabe", "Gesellschaftliche Integration und politische Teilhabe"],
  ["soziale-beratung", "Soziale Beratung und Betreuung"],
  ["gesundheit", "Gesundheitsförderung und Gesundheitsversorgung"],
  ["sport", "Sport"],
  ["kultur", "Kulturelle Vielfalt"],
  ["interkulturelle-oeffnung", "Interkulturelle Öffnung der Stadtverwaltung"],
] as const;

export type FieldKey = (typeof names)[number][0];

export const fields: readonly FieldOfAction[] = names.map(([key, name], index) => ({
  planKey,
  key,
  number: index + 1,
  name,
  provenance: provenance(
    "modelled",
    ["D9"],
    "Handlungsfelder des Integrationskonzepts 2015–2020, zum Teil gekürzt benannt. Die amtliche Liste des " +
      "Aktionsplans 2022–2026 lag nicht vor; Übernahme und Zuordnung der Maßnahmen sind modelliert.",
  ),
}));
