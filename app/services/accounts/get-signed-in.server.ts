import type { RoleAssignment } from "~/domain/access/roles";
import { readSession } from "./read-session.server";

/** What the head of every page shows of the person who is signed in. */
export interface SignedIn {
  name: string;
  roles: RoleAssignment[];
}

export async function getSignedIn(request: Request): Promise<SignedIn | null> {
  const found = await readSession(request);
  if (found?.session.stage !== "complete") return null;
  return { name: found.account.name, roles: found.account.roles };
}
