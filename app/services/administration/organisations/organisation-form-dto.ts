import type { DatedName, OrganisationClosure, OrganisationKind } from "~/domain/organisation/organisation";
import type { OrganisationFormValues } from "~/domain/organisation/organisation-form";
import type { Choice } from "../measure-form-dto";

/** A line of the list in the administration. */
export interface ListedOrganisation {
  key: string;
  /** Of today, or of its last day. */
  name: string;
  shortName: string | null;
  /** Oldest first, without the present one. */
  formerNames: string[];
  kind: OrganisationKind;
  parentName: string | null;
  closure: OrganisationClosure | null;
}

/** An organisation with everything its forms need. */
export interface OrganisationFormDto {
  key: string;
  version: number;
  name: string;
  values: OrganisationFormValues;
  /** Oldest first. */
  names: DatedName[];
  /** Oldest first. */
  parents: { key: string; name: string; validFrom: string | null; validTo: string | null }[];
  closure: (OrganisationClosure & { targetName: string | null }) | null;
  /** Organisations it may belong to. */
  parentChoices: Choice[];
}

/** What stands in the way of an end, with the names of what it concerns. */
export interface Blocker {
  kind: "leads" | "contributes" | "owes" | "hasRoles" | "hasMembers" | "bothOwe" | "ownRole";
  names: string[];
}

/** The page on which an organisation ends. */
export interface OrganisationEndDto {
  organisation: OrganisationFormDto;
  /** Why it cannot be closed now; empty if it can. */
  blockers: Blocker[];
  /** Organisations it can be merged into. */
  targets: Choice[];
}

/** What a merger would change; shown before anybody confirms it. */
export interface MergerPreview {
  fromName: string;
  intoKey: string;
  intoName: string;
  /** Open measures in which it has a part, with the parts. */
  measures: { number: number; title: string; parts: ("lead" | "contributing" | "partner")[] }[];
  /** Contributions that go over, by measure. */
  contributions: { number: number; title: string; periodName: string }[];
  accounts: string[];
  members: string[];
  /** Closed measures stay as they are. */
  closedMeasures: number;
  blockers: Blocker[];
  /** Changes whenever the preview does: whoever confirms, confirms this one. */
  fingerprint: string;
}
