import type { IsoDay } from "../date/precise-date";
import type { ProvenanceNote } from "../provenance";

export const organisationKinds = [
  "office", // Amt
  "division", // Geschäftsbereich
  "department", // Abteilung eines Amtes
  "municipalEnterprise", // Eigenbetrieb
  "commissioner", // Beauftragte
  "advisoryCouncil", // Beirat
  "committee", // Ausschuss
  "council", // Stadtrat
  "stateAuthority", // Landesbehörde
  "federalAuthority", // Bundesbehörde
  "association", // Verein
  "migrantOrganisation", // Migrantenorganisation
  "network", // Netzwerk
  "serviceProvider", // Träger
  "umbrellaAssociation", // Verband
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** Kinds that belong to the city administration and therefore owe contributions ("Ämter"). */
export const municipalKinds = [
  "office",
  "division",
  "department",
  "municipalEnterprise",
  "commissioner",
] as const satisfies readonly OrganisationKind[];

export const reaches = ["district", "citywide", "supraregional"] as const;
export type Reach = (typeof reaches)[number];

export const organisationStructures = ["professional", "voluntary", "mixed"] as const;
export type OrganisationStructure = (typeof organisationStructures)[number];

/** Forms in which the city works with a partner, after the city's own words in the answer to AF2531/22. */
export const cooperationForms = [
  "funding", // städtische Förderung
  "exchange", // fachlicher Austausch in Arbeitsgruppen und Gremien
  "training", // Fortbildungen und Fachtagungen
  "conceptWork", // beteiligungssichernde konzeptionelle Entwicklung
  "networking", // Vernetzung
  "casework", // gemeinsame Beratung, Verweisberatung
  "projectPartnership", // gemeinsames Projekt
] as const;
export type CooperationForm = (typeof cooperationForms)[number];

/** A name with the days it was in force; both ends inclusive, an absent end is open. */
export interface DatedName {
  name: string;
  shortName?: string;
  validFrom?: IsoDay;
  validTo?: IsoDay;
}

/** The organisation this one belongs to, with the days it did; both ends inclusive. */
export interface DatedParent {
  organisationKey: string;
  validFrom?: IsoDay;
  validTo?: IsoDay;
}

/** The end of an organisation. It stays on record: reports and old measures refer to it. */
export interface OrganisationClosure {
  /** The last day it existed. */
  on: IsoDay;
  reason: string;
  /** Key of the organisation that carries on its tasks. */
  mergedInto?: string;
}

/** Organisation: offices of the city and every partner alike. */
export interface Organisation {
  /** Stable key used in URLs and unique in the database, e.g. `sozialamt`. */
  key: string;
  kind: OrganisationKind;
  /** Offices get renamed; the name of a day is a question to `nameOn`. At least one entry. */
  names: DatedName[];
  parents: DatedParent[];
  /** Absent = not known; never guessed. */
  reach?: Reach;
  structure?: OrganisationStructure;
  themes: string[];
  cooperationForms: CooperationForm[];
  website?: string;
  description?: string;
  closure?: OrganisationClosure;
  provenance: ProvenanceNote;
}
