import type { CooperationForm, Organisation, OrganisationKind } from "~/domain/organisation/organisation";
import { provenance, type SourceKey } from "../sources";

/** State and federal authorities and the associations of towns the answer to AF2531/22 names. */
export const authorities: readonly Organisation[] = [
  authority("landesdirektion-sachsen", "stateAuthority", "Landesdirektion Sachsen", {
    themes: ["Aufenthalt und Einbürgerung"],
    forms: ["exchange"],
    description: "Seit Beginn der Ukrainekrise wöchentlicher Jour fixe mit Sozialamt und Ausländerbehörde.",
  }),
  authority("smi", "stateAuthority", "Sächsisches Staatsministerium des Innern", {
    shortName: "SMI",
    themes: ["Aufenthalt und Einbürgerung"],
    forms: ["exchange"],
    description: "Herausgeber des Leitfadens „Rückführungspraxis“ vom 17.02.2022.",
  }),
  authority(
    "sms",
    "stateAuthority",
    "Sächsisches Staatsministerium für Soziales und Gesellschaftlichen Zusammenhalt",
    { shortName: "SMS", themes: ["Soziales"], forms: ["exchange"] },
  ),
  authority("lasub", "stateAuthority", "Landesamt für Schule und Bildung", {
    shortName: "LaSuB",
    themes: ["Schule"],
    forms: ["exchange"],
  }),
  {
    key: "saechsische-integrationsbeauftragte",
    kind: "stateAuthority",
    names: [
      { name: "Sächsischer Ausländerbeauftragter", validTo: "2024-05-28" },
      {
        name: "Sächsische Integrationsbeauftragte / Sächsischer Integrationsbeauftragter",
        validFrom: "2024-05-29",
      },
    ],
    parents: [],
    reach: "supraregional",
    structure: "professional",
    themes: ["Teilhabe"],
    cooperationForms: ["exchange"],
    provenance: provenance(
      "sourced",
      ["SEED", "L1"],
      "Umbenennung durch das SächsIntG; angegeben ist das Datum des Gesetzes, nicht der Tag des Amtswechsels.",
    ),
  },
  authority("bamf", "federalAuthority", "Bundesamt für Migration und Flüchtlinge, Außenstelle", {
    shortName: "BAMF",
    themes: ["Sprache", "Aufenthalt und Einbürgerung"],
    forms: ["exchange"],
    description: "Regelmäßige Abstimmungsrunden, zuletzt zum Zugang zu Integrationskursen (Stand 09/2022).",
  }),
  authority("bundesagentur-fuer-arbeit", "federalAuthority", "Bundesagentur für Arbeit", {
    shortName: "BA",
    themes: ["Arbeit"],
    forms: ["exchange"],
    description:
      "Regelmäßige Abstimmungsrunden, zuletzt zum Arbeitsmarktzugang Geflüchteter (Stand 09/2022).",
  }),
  authority("saechsischer-staedtetag", "umbrellaAssociation", "Sächsischer Städtetag", {
    themes: [],
    forms: ["exchange"],
  }),
  authority("deutscher-staedtetag", "umbrellaAssociation", "Deutscher Städtetag", {
    themes: [],
    forms: ["exchange"],
  }),
];

interface AuthorityFacts {
  shortName?: string;
  themes: string[];
  forms: CooperationForm[];
  description?: string;
}

/** What all of them share: they work beyond the city, with paid staff, and are named in the answer. */
function authority(key: string, kind: OrganisationKind, name: string, facts: AuthorityFacts): Organisation {
  const { shortName, themes, forms, description } = facts;
  const sources: SourceKey[] = ["SEED"];
  return {
    key,
    kind,
    names: [{ name, ...(shortName ? { shortName } : {}) }],
    parents: [],
    reach: "supraregional",
    structure: "professional",
    themes,
    cooperationForms: forms,
    ...(description ? { description } : {}),
    provenance: provenance("sourced", sources),
  };
}
