import { type Areas, areasOf } from "~/domain/access/areas";
import type { RoleAssignment } from "~/domain/access/roles";
import { nameOrganisations } from "./name-organisations.server";
import { readSession } from "./read-session.server";

/** What the head of every page shows of the person who is signed in. */
export interface SignedIn {
  name: string;
  roles: RoleAssignment[];
  areas: Areas;
  /** German names of the organisations the roles are held in, by key. */
  organisationNames: Record<string, string>;
}

export async function getSignedIn(request: Request): Promise<SignedIn | null> {
  const found = await readSession(request);
  if (found?.session.stage !== "complete") return null;
  const { accountId, name, roles } = found.account;
  const areas = areasOf({ kind: "account", accountId, roles });
  return { name, roles, areas, organisationNames: await nameOrganisations(roles) };
}
