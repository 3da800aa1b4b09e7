import type {
  CooperationForm,
  OrganisationKind,
  OrganisationStructure,
  Reach,
} from "~/domain/organisation/organisation";

export const organisationKindLabels: Record<OrganisationKind, string> = {
  office: "Amt",
  division: "Geschäftsbereich",
  department: "Abteilung",
  municipalEnterprise: "Eigenbetrieb",
  commissioner: "Beauftragte",
  advisoryCouncil: "Beirat",
  committee: "Ausschuss",
  council: "Stadtrat",
  stateAuthority: "Landesbehörde",
  federalAuthority: "Bundesbehörde",
  association: "Verein",
  migrantOrganisation: "Migrantenorganisation",
  network: "Netzwerk",
  serviceProvider: "Träger",
  umbrellaAssociation: "Verband",
};

export const reachLabels: Record<Reach, string> = {
  district: "stadtteilbezogen",
  citywide: "stadtweit",
  supraregional: "überregional",
};

export const structureLabels: Record<OrganisationStructure, string> = {
  professional: "hauptamtlich",
  voluntary: "ehrenamtlich",
  mixed: "gemischt",
};

export const cooperationFormLabels: Record<CooperationForm, string> = {
  funding: "städtische Förderung",
  exchange: "fachlicher Austausch",
  training: "Fortbildung und Fachtagung",
  conceptWork: "gemeinsame konzeptionelle Entwicklung",
  networking: "Vernetzung",
  casework: "Beratung und Verweisberatung",
  projectPartnership: "gemeinsames Projekt",
};

/** A property nobody has recorded; it is not the same as "keine". */
export const notKnown = "nicht bekannt";
