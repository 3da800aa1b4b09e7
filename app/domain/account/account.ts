import type { RoleAssignment } from "../access/roles";

export const accountStatuses = [
  "invited", // eingeladen, hat noch kein Kennwort
  "active",
  "deactivated",
] as const;
export type AccountStatus = (typeof accountStatuses)[number];

/** Account (Konto): a person who can sign in. Credentials are kept apart from it. */
export interface Account {
  /** Never changes and never appears on a page for anybody but administrators. */
  accountId: string;
  /** Lower case, unique. */
  email: string;
  name: string;
  roles: RoleAssignment[];
  status: AccountStatus;
  /** The person at the OpenID provider, once they signed in from there. */
  identity?: { issuer: string; subject: string };
}

/** One spelling per address, so that nobody has two accounts. Only the look is changed, never a dot or a plus. */
export const normalEmail = (email: string): string => email.normalize("NFC").trim().toLowerCase();

/** A rough check for typing errors; whether an address exists only a mail can tell. At most 254 characters. */
export const looksLikeEmail = (email: string): boolean =>
  email.length <= 254 && /^[^\s@<>,;"\\]+@[^\s@<>,;"\\.]+(\.[^\s@<>,;"\\.]+)+$/.test(email);
