import { provenance } from "../sources";
import { type MeasureFacts, measureFacts, partnerRole } from "./measure-facts";

const proposed =
  "Vorgeschlagen in der Beteiligung 2021; ein Beschluss ist nicht belegt. Alle Einzelheiten sind modelliert.";
const fromPredecessor =
  "Aufgabe des Vorgängerkonzepts; ob sie im Aktionsplan steht, ist nicht belegt. Einzelheiten sind modelliert.";
const fromFachplan =
  "Vorhaben des Fachplans Asyl und Integration 2022; ob es im Aktionsplan steht, ist nicht belegt. " +
  "Einzelheiten sind modelliert.";

/** Measures 5 to 12: voiced in the participation of 2021, or taken from the predecessor concept and the Fachplan. */
export const proposalsAndPredecessors: readonly MeasureFacts[] = [
  measureFacts({
    number: 5,
    fieldKey: "interkulturelle-oeffnung",
    workingTitle: "Mehr Vielfalt unter den Beschäftigten",
    type: "project",
    goal: "Stellen der Stadt werden so ausgeschrieben und besetzt, dass sich mehr Menschen mit Migrationsgeschichte bewerben.",
    leadOfficeKey: "personalamt",
    targetGroups: ["Bewerberinnen und Bewerber", "Auszubildende"],
    period: { from: "2022-Q4", to: "2026" },
    provenance: provenance("proposal", ["D5"], proposed),
  }),
  measureFacts({
    number: 6,
    fieldKey: "wohnen",
    workingTitle: "Wohnungslose EU-Bürger*innen stärker berücksichtigen",
    type: "concept",
    goal: "Hilfen für wohnungslose Menschen erreichen auch Zugewanderte aus der EU ohne Leistungsanspruch.",
    leadOfficeKey: "sozialamt",
    contributingOfficeKeys: ["gesundheitsamt"],
    targetGroups: ["Wohnungslose Menschen aus EU-Staaten"],
    fundingLines: [{ name: "Haushalt der Landeshauptstadt Dresden, Wohnungsnotfallhilfe" }],
    period: { from: "2023", to: "2025" },
    provenance: provenance("proposal", ["D5"], proposed),
  }),
  measureFacts({
    number: 7,
    fieldKey: "fruehe-bildung",
    workingTitle: "Elternarbeit in Kitas und Schulen verbessern",
    type: "project",
    goal: "Eltern mit Zuwanderungsgeschichte werden in Kita und Schule verständlich informiert und beteiligt.",
    leadOfficeKey: "amt-fuer-kindertagesbetreuung",
    contributingOfficeKeys: ["schulverwaltungsamt"],
    partners: [partnerRole("lasub", "Abstimmung mit den Schulen", "exchange")],
    targetGroups: ["Eltern", "Fachkräfte in Kitas und Schulen"],
    period: { from: "2022-Q4", to: "2026-Q4" },
    provenance: provenance("proposal", ["D5"], proposed),
  }),
  measureFacts({
    number: 8,
    fieldKey: "soziale-beratung",
    workingTitle: "Beratungsangebote besser bekannt machen",
    type: "project",
    goal: "Wer Rat sucht, findet das passende Angebot in der eigenen Sprache mit einer einzigen Suche.",
    leadOfficeKey: "sozialamt",
    partners: [
      partnerRole(
        "migrationsberatungsstellen",
        "Pflege der eigenen Angaben, Rückmeldung aus der Beratung",
        "exchange",
      ),
    ],
    targetGroups: ["Zugewanderte", "Beratungsstellen"],
    period: { from: "2022-Q4", to: "2024-Q4" },
    provenance: provenance("predecessor", ["D12"], fromPredecessor),
  }),
  measureFacts({
    number: 9,
    fieldKey: "soziale-beratung",
    workingTitle: "Zusammenarbeit der Verwaltung mit Vereinen der Zugewanderten ausbauen",
    type: "continuous",
    goal: "Ämter und Vereine kennen einander und haben feste Ansprechstellen.",
    leadOfficeKey: "integrationsbeauftragte",
    contributingOfficeKeys: ["sozialamt"],
    targetGroups: ["Vereine von Zugewanderten"],
    period: { from: "2022-Q3" },
    provenance: provenance("predecessor", ["D12"], fromPredecessor),
  }),
  measureFacts({
    number: 10,
    fieldKey: "soziale-beratung",
    workingTitle: "Interkulturelle Öffnung von Schuldner-, Familien- und Suchtberatung",
    type: "project",
    goal: "Regelberatungsstellen beraten Zugewanderte ebenso sicher wie alle anderen.",
    leadOfficeKey: "sozialamt",
    targetGroups: ["Ratsuchende", "Fachkräfte der Beratungsstellen"],
    fundingLines: [{ name: "Haushalt der Landeshauptstadt Dresden, Förderung freier Träger" }],
    period: { from: "2022-Q4", to: "2025" },
    provenance: provenance("predecessor", ["D13"], fromFachplan),
  }),
  measureFacts({
    number: 11,
    fieldKey: "teilhabe",
    workingTitle: "Geflüchtete als Mentor*innen im Ehrenamt",
    type: "project",
    goal: "Geflüchtete, die länger hier leben, begleiten Menschen, die neu in Dresden sind.",
    leadOfficeKey: "sozialamt",
    targetGroups: ["Geflüchtete", "Ehrenamtlich Engagierte"],
    fundingLines: [{ name: "Haushalt der Landeshauptstadt Dresden, Förderung des Ehrenamts" }],
    period: { from: "2022-Q4", to: "2025" },
    provenance: provenance("predecessor", ["D13"], fromFachplan),
  }),
  measureFacts({
    number: 12,
    fieldKey: "soziale-beratung",
    workingTitle: "Migrationssozialarbeit mit Fachleistungsstunden und Integrationsplan",
    type: "continuous",
    goal: "Beratung richtet sich nach dem Bedarf der einzelnen Person und folgt einem gemeinsamen Integrationsplan.",
    leadOfficeKey: "sozialamt",
    partners: [partnerRole("caritas-dresden", "Migrationssozialarbeit in Prohlis und Leuben", "casework")],
    targetGroups: ["Geflüchtete"],
    period: { from: "2022" },
    provenance: provenance(
      "predecessor",
      ["D16", "N5"],
      `Umstellung und Zuständigkeit des Sozialamts sind belegt (D16). ${fromFachplan}`,
    ),
  }),
];
