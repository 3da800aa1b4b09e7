import type { ProgressReport } from "~/domain/reporting/progress-report";
import { planKey } from "../reference/plan";
import { provenance, type SourceKey } from "../reference/sources";

const note =
  "Kein Bericht des Amtes: aus den genannten Quellen zusammengestellt, damit der Stand der Maßnahme nachlesbar ist. " +
  "Tage der Abgabe und Freigabe sind modelliert.";

/**
 * No progress report about measure 1 was found. These four hold what public sources say, put into the form of a
 * report and labelled as modelled; for the other periods nothing was found and nothing is made up.
 */
export const measure1Reports: readonly ProgressReport[] = [
  report({
    periodKey: "2022-2",
    asOf: "2022-12-31",
    state: "planned",
    text:
      "Der Aktionsplan sieht vor, ein Modellprojekt „Wege ins Bleiberecht“ zu prüfen. Verantwortlich ist die " +
      "Ausländerbehörde in Zusammenarbeit mit der Integrations- und Ausländerbeauftragten und lokalen Initiativen " +
      "(Antwort auf AF2531/22 vom 14.09.2022).",
    handedInOn: "2023-01-12",
    releasedOn: "2023-01-19",
    sources: ["SEED"],
  }),
  report({
    periodKey: "2024-1",
    asOf: "2024-06-30",
    state: "inProgress",
    text:
      "„Perspektive Bleiberecht Dresden“ hat am 01.03.2024 begonnen, getragen von Ausländerbehörde und Sächsischem " +
      "Flüchtlingsrat. In der ersten Phase ging es um Vernetzung, gemeinsame Vorstellungen und einen vereinbarten " +
      "regelmäßigen Austausch. Beide haben das Projekt am 28.05.2024 öffentlich vorgestellt.",
    handedInOn: "2024-07-11",
    releasedOn: "2024-07-18",
    sources: ["P2", "P3"],
  }),
  report({
    periodKey: "2025-1",
    asOf: "2025-06-30",
    state: "inProgress",
    text:
      "Vom 01.03.2024 bis zum 30.06.2025 gab es 567 Erst- und Folgeberatungen. Das sind Fälle, nicht Personen. Die " +
      "Beratenen kommen aus 29 Herkunftsländern.",
    figures: [{ label: "Erst- und Folgeberatungen seit 01.03.2024", unit: "Fälle", value: 567 }],
    handedInOn: "2025-07-09",
    releasedOn: "2025-07-17",
    sources: ["P1"],
  }),
  report({
    periodKey: "2025-2",
    asOf: "2025-12-31",
    state: "inProgress",
    text:
      "Das Projekt hat im Juli das Siegel „Bewährt vor Ort“ und im November den Bundespreis „Zusammen wachsen 2025“ " +
      "erhalten; im November erschien eine Halbzeitbilanz. Das Ende ist für Ende 2026 geplant. Im Stadtrat ist das " +
      "Projekt nach Presseangaben umstritten.",
    figures: [
      {
        label: "Aufenthaltstitel, die aus den Beratungen hervorgegangen sind",
        unit: "Personen",
        value: null,
        reasonForNoValue: "Wird nach Presseangabe nicht erhoben.",
      },
    ],
    handedInOn: "2026-01-14",
    releasedOn: "2026-01-22",
    sources: ["P1", "P5", "P6", "P7"],
  }),
];

type Compiled = Pick<ProgressReport, "periodKey" | "asOf" | "state" | "text" | "handedInOn" | "releasedOn"> &
  Partial<Pick<ProgressReport, "figures">> & { sources: SourceKey[] };

function report({ sources, ...compiled }: Compiled): ProgressReport {
  return {
    planKey,
    measureNumber: 1,
    officeKey: "auslaenderbehoerde",
    unchanged: false,
    figures: [],
    evidenceUrls: [],
    audience: "public",
    ...compiled,
    provenance: provenance("modelled", sources, note),
  };
}
