import type { OrganisationKind } from "./organisation";

/** What the list of organisations is divided into: partners first, because the page is about them. */
export const organisationSectors = ["partners", "administration", "bodies", "authorities"] as const;
export type OrganisationSector = (typeof organisationSectors)[number];

const sectors: Record<OrganisationKind, OrganisationSector> = {
  association: "partners",
  migrantOrganisation: "partners",
  network: "partners",
  serviceProvider: "partners",
  umbrellaAssociation: "partners",
  office: "administration",
  division: "administration",
  department: "administration",
  municipalEnterprise: "administration",
  commissioner: "administration",
  council: "bodies",
  committee: "bodies",
  advisoryCouncil: "bodies",
  stateAuthority: "authorities",
  federalAuthority: "authorities",
};

export function sectorOf(kind: OrganisationKind): OrganisationSector {
  return sectors[kind];
}
