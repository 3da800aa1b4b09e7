import type { Organisation } from "~/domain/organisation/organisation";
import { provenance } from "../sources";

/** Last day of the seven divisions. The month is sourced (V1); the day is set to the last one of the month. */
const lastDayOfSevenDivisions = "2023-03-31";
const dayNotSourced = "Bis März 2023 sieben Geschäftsbereiche; der Tag der Umstellung ist nicht belegt.";
const parentUnknownSince2023 =
  "Zuordnung bis März 2023 belegt; welchem Geschäftsbereich die Stelle seitdem angehört, ist nicht belegt.";
const cityUnit: Pick<Organisation, "reach" | "structure" | "cooperationForms"> = {
  reach: "citywide",
  structure: "professional",
  cooperationForms: [],
};

/** Council, committees and advisory council. */
const bodies: Organisation[] = [
  {
    key: "stadtrat",
    kind: "council",
    names: [{ name: "Stadtrat der Landeshauptstadt Dresden", shortName: "Stadtrat" }],
    parents: [],
    reach: "citywide",
    themes: [],
    cooperationForms: [],
    description: "70 Mitglieder und der Oberbürgermeister. Hat den Aktionsplan am 23.06.2022 beschlossen.",
    provenance: provenance("sourced", ["G2", "D1"]),
  },
  {
    key: "ausschuss-soziales-wohnen",
    kind: "committee",
    names: [{ name: "Ausschuss für Soziales und Wohnen", shortName: "SW", validFrom: "2014-09-12" }],
    parents: [{ organisationKey: "stadtrat" }],
    reach: "citywide",
    themes: ["Soziales", "Wohnen"],
    cooperationForms: [],
    description: "Beschließender Ausschuss des Stadtrates.",
    provenance: provenance("sourced", ["G1", "O5"], "Namen der Ausschüsse seit der Wahl 2024 nicht belegt."),
  },
  {
    key: "integrations-und-auslaenderbeirat",
    kind: "advisoryCouncil",
    names: [{ name: "Integrations- und Ausländerbeirat", shortName: "Beirat" }],
    parents: [],
    reach: "citywide",
    structure: "voluntary",
    themes: ["Teilhabe", "Aufenthalt und Einbürgerung"],
    cooperationForms: ["exchange", "conceptWork"],
    description:
      "Elf gewählte Mitglieder mit Migrationsgeschichte und neun Stadträtinnen und Stadträte; arbeitet " +
      "unabhängig, weisungsfrei und ehrenamtlich und nimmt Stellung, bevor der Stadtrat entscheidet.",
    provenance: provenance("sourced", ["G3", "G4", "SEED"]),
  },
  {
    key: "koordinierungsgruppe-integrationskonzept",
    kind: "network",
    names: [{ name: "Koordinierungsgruppe zur Umsetzung des Integrationskonzeptes" }],
    parents: [],
    reach: "citywide",
    themes: ["Steuerung"],
    cooperationForms: ["exchange"],
    provenance: provenance(
      "sourced",
      ["D4"],
      "2021 zur Beteiligung eingeladen; Zusammensetzung nicht belegt.",
    ),
  },
];

/** Divisions: until March 2023 seven, since then six; names only where a source has them. */
const divisions: Organisation[] = [
  {
    key: "gb-oberbuergermeister",
    kind: "division",
    names: [{ name: "Geschäftsbereich des Oberbürgermeisters", shortName: "GB OB" }],
    parents: [],
    ...cityUnit,
    themes: [],
    provenance: provenance("sourced", ["SEED"]),
  },
  {
    key: "gb-finanzen",
    kind: "division",
    names: [
      {
        name: "Geschäftsbereich Finanzen, Personal und Recht",
        shortName: "GB 1",
        validFrom: "2017-01-01",
        validTo: lastDayOfSevenDivisions,
      },
    ],
    parents: [],
    ...cityUnit,
    themes: [],
    provenance: provenance("sourced", ["O11", "V1", "V2"], dayNotSourced),
  },
  {
    key: "gb-bildung",
    kind: "division",
    names: [
      {
        name: "Geschäftsbereich Bildung und Jugend",
        shortName: "GB 2",
        validFrom: "2017-01-01",
        validTo: lastDayOfSevenDivisions,
      },
    ],
    parents: [],
    ...cityUnit,
    themes: ["Bildung", "Jugend"],
    provenance: provenance("sourced", ["V1", "V2"], dayNotSourced),
  },
  {
    key: "gb-ordnung",
    kind: "division",
    names: [
      {
        name: "Geschäftsbereich Ordnung und Sicherheit",
        shortName: "GB 3",
        validFrom: "2017-01-01",
        validTo: lastDayOfSevenDivisions,
      },
    ],
    parents: [],
    ...cityUnit,
    themes: [],
    provenance: provenance("sourced", ["V1", "V2", "V3"], dayNotSourced),
  },
  {
    key: "gb-kultur",
    kind: "division",
    names: [{ name: "Geschäftsbereich Kultur, Wissenschaft und Tourismus", validFrom: "2023-04-01" }],
    parents: [],
    ...cityUnit,
    themes: ["Kultur"],
    provenance: provenance("sourced", ["V1"], dayNotSourced),
  },
  {
    key: "gb-wirtschaft",
    kind: "division",
    names: [
      { name: "Geschäftsbereich Wirtschaft, Digitales, Personal und Sicherheit", validFrom: "2023-04-01" },
    ],
    parents: [],
    ...cityUnit,
    themes: ["Wirtschaft"],
    provenance: provenance("sourced", ["V1"], dayNotSourced),
  },
];

const until2023 = (organisationKey: string) => ({
  organisationKey,
  validFrom: "2017-01-01",
  validTo: lastDayOfSevenDivisions,
});

/** Offices, departments, municipal enterprises and the commissioner: they owe contributions. */
const offices: Organisation[] = [
  {
    key: "integrationsbeauftragte",
    kind: "commissioner",
    names: [{ name: "Integrations- und Ausländerbeauftragte", shortName: "IAB" }],
    parents: [{ organisationKey: "gb-oberbuergermeister" }],
    ...cityUnit,
    themes: ["Teilhabe", "Steuerung"],
    description:
      "Hat den Aktionsplan mit Ämtern, Arbeitsgruppen und drei öffentlichen Veranstaltungen erarbeitet.",
    provenance: provenance(
      "sourced",
      ["D1", "D11", "SEED"],
      "Sitz auf Seiten des Oberbürgermeisters nach D11.",
    ),
  },
  {
    key: "auslaenderbehoerde",
    kind: "department",
    names: [{ name: "Ausländerbehörde", shortName: "ABH" }],
    parents: [{ organisationKey: "buergeramt" }],
    ...cityUnit,
    themes: ["Aufenthalt und Einbürgerung"],
    description: "Abteilung Staatsangehörigkeits- und Ausländerangelegenheiten im Bürgeramt (Stand 2016).",
    provenance: provenance("sourced", ["SEED", "V4", "P2"], "Abteilung, kein eigenes Amt; belegt bis 2024."),
  },
  {
    key: "buergeramt",
    kind: "office",
    names: [{ name: "Bürgeramt" }],
    parents: [until2023("gb-ordnung")],
    ...cityUnit,
    themes: [],
    provenance: provenance("sourced", ["V2", "V3", "V4"], parentUnknownSince2023),
  },
  {
    key: "sozialamt",
    kind: "office",
    names: [{ name: "Sozialamt" }],
    parents: [],
    ...cityUnit,
    themes: ["Soziale Beratung", "Wohnen"],
    description: "Verantwortet den Fachplan Asyl und Integration 2022 und die Migrationssozialarbeit.",
    provenance: provenance("sourced", ["SEED", "D13"]),
  },
  {
    key: "jugendamt",
    kind: "office",
    names: [{ name: "Jugendamt" }],
    parents: [until2023("gb-bildung")],
    ...cityUnit,
    themes: ["Jugend"],
    provenance: provenance("sourced", ["V2"], parentUnknownSince2023),
  },
  {
    key: "amt-fuer-kindertagesbetreuung",
    kind: "office",
    names: [{ name: "Amt für Kindertagesbetreuung" }],
    parents: [until2023("gb-bildung")],
    ...cityUnit,
    themes: ["Frühkindliche Bildung"],
    provenance: provenance("sourced", ["V2"], parentUnknownSince2023),
  },
  {
    key: "schulverwaltungsamt",
    kind: "office",
    names: [{ name: "Schulverwaltungsamt" }],
    parents: [until2023("gb-bildung")],
    ...cityUnit,
    themes: ["Schule"],
    provenance: provenance("sourced", ["V2"], "Name für 2017 belegt; ein späterer Name ist nicht belegt."),
  },
  {
    key: "eb-sportstaetten",
    kind: "municipalEnterprise",
    names: [{ name: "Eigenbetrieb Sportstätten", shortName: "EB Sportstätten" }],
    parents: [until2023("gb-finanzen")],
    ...cityUnit,
    themes: ["Sport"],
    provenance: provenance("sourced", ["G1", "V2"], parentUnknownSince2023),
  },
  {
    key: "personalamt",
    kind: "office",
    names: [{ name: "Haupt- und Personalamt" }],
    parents: [],
    ...cityUnit,
    themes: ["Personal"],
    provenance: provenance("modelled", [], "Name und Zuständigkeit sind nicht belegt."),
  },
  {
    key: "gesundheitsamt",
    kind: "office",
    names: [{ name: "Gesundheitsamt" }],
    parents: [],
    ...cityUnit,
    themes: ["Gesundheit"],
    provenance: provenance("modelled", [], "Name und Zuständigkeit sind nicht belegt."),
  },
  {
    key: "amt-fuer-wirtschaftsfoerderung",
    kind: "office",
    names: [{ name: "Amt für Wirtschaftsförderung" }],
    parents: [],
    ...cityUnit,
    themes: ["Arbeit", "Wirtschaft"],
    provenance: provenance("modelled", [], "Name und Zuständigkeit sind nicht belegt."),
  },
];

export const cityOrganisations: readonly Organisation[] = [...bodies, ...divisions, ...offices];
