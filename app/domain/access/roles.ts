/** What a person may be in this application. `public` is everybody, signed in or not, and is never stored. */
export const roles = [
  "administrator", // Administration: Konten, Organisationen, Einstellungen
  "commissioner", // Integrations- und Ausländerbeauftragte
  "officeEditor", // Bearbeitung im Amt
  "officeHead", // Amtsleitung
  "advisoryMember", // Mitglied des Integrations- und Ausländerbeirats
  "advisoryChair", // Vorsitz des Beirats
  "committeeMember", // Mitglied eines Ausschusses
  "public",
] as const;
export type Role = (typeof roles)[number];

/** Roles an account can hold. */
export const assignableRoles = [
  "administrator",
  "commissioner",
  "officeEditor",
  "officeHead",
  "advisoryMember",
  "advisoryChair",
  "committeeMember",
] as const satisfies readonly Role[];
export type AssignableRole = (typeof assignableRoles)[number];

/** Roles that mean nothing without the organisation they are held in: an office, or a committee. */
const organisationBoundRoles = [
  "officeEditor",
  "officeHead",
  "committeeMember",
] as const satisfies readonly AssignableRole[];

/** A role as an account holds it. `organisationKey` is set exactly for `organisationBoundRoles`. */
export interface RoleAssignment {
  role: AssignableRole;
  organisationKey?: string;
}

export const isAssignableRole = (value: string): value is AssignableRole =>
  assignableRoles.some((role) => role === value);

export const isOrganisationBound = (role: AssignableRole): boolean =>
  organisationBoundRoles.some((bound) => bound === role);

export type RoleAssignmentProblem =
  | { code: "organisationMissing"; role: AssignableRole }
  | { code: "organisationNotAllowed"; role: AssignableRole }
  | { code: "assignedTwice"; role: AssignableRole }
  | { code: "administratorWithContent" };

/** Roles with a say on content; nobody holds one of them together with `administrator`. */
const contentRoles: readonly Role[] = ["commissioner", "officeEditor", "officeHead", "advisoryChair"];

/**
 * Checks the roles that one account is to hold. The administrator has no say on content, so that whoever hands out
 * rights cannot use them; therefore the role does not combine with one that has.
 */
export function problemsOfRoles(assignments: readonly RoleAssignment[]): RoleAssignmentProblem[] {
  const problems: RoleAssignmentProblem[] = [];
  const seen = new Set<string>();
  for (const { role, organisationKey } of assignments) {
    if (isOrganisationBound(role) && !organisationKey) problems.push({ code: "organisationMissing", role });
    if (!isOrganisationBound(role) && organisationKey)
      problems.push({ code: "organisationNotAllowed", role });
    const key = `${role}@${organisationKey ?? ""}`;
    if (seen.has(key)) problems.push({ code: "assignedTwice", role });
    seen.add(key);
  }
  const held = assignments.map((assignment) => assignment.role);
  if (held.includes("administrator") && held.some((role) => contentRoles.includes(role)))
    problems.push({ code: "administratorWithContent" });
  return problems;
}
