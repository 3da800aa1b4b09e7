import type { Organisation } from "~/domain/organisation/organisation";
import { authorities } from "./authorities";
import { cityOrganisations } from "./city";
import { partners } from "./partners";

/** Offices of the city, external authorities and partner organisations; organisations only, no persons. */
export const organisations: readonly Organisation[] = [...cityOrganisations, ...authorities, ...partners];
