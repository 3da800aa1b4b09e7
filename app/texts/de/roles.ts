import type { AssignableRole, Role, RoleAssignment, RoleAssignmentProblem } from "~/domain/access/roles";

export const roleLabels: Record<Role, string> = {
  administrator: "Administration",
  commissioner: "Integrations- und Ausländerbeauftragte",
  officeEditor: "Bearbeitung im Amt",
  officeHead: "Amtsleitung",
  advisoryMember: "Mitglied des Beirats",
  advisoryChair: "Vorsitz des Beirats",
  committeeMember: "Mitglied eines Ausschusses",
  public: "Öffentlichkeit",
};

/** What a role may do, in one sentence for whoever assigns it. */
export const roleDescriptions: Record<AssignableRole, string> = {
  administrator: "verwaltet Konten, Organisationen und Einstellungen; entscheidet nichts Inhaltliches",
  commissioner: "führt Plan und Berichtszeiträume, prüft Beiträge und gibt sie frei",
  officeEditor: "schreibt die Beiträge des eigenen Amtes und reicht sie ein",
  officeHead: "zeichnet die Beiträge des eigenen Amtes mit",
  advisoryMember: "liest, was für die Gremien freigegeben ist",
  advisoryChair: "liest, was für die Gremien freigegeben ist, und vertritt den Beirat",
  committeeMember: "liest, was für die Gremien freigegeben ist",
};

/** "Amtsleitung, Sozialamt". @param nameOf German name of an organisation by its key */
export function roleInWords(
  { role, organisationKey }: RoleAssignment,
  nameOf: (key: string) => string,
): string {
  return organisationKey === undefined ? roleLabels[role] : `${roleLabels[role]}, ${nameOf(organisationKey)}`;
}

export function roleProblem(problem: RoleAssignmentProblem): string {
  switch (problem.code) {
    case "organisationMissing":
      return `Wählen Sie zur Rolle „${roleLabels[problem.role]}“ die Organisation aus.`;
    case "organisationNotAllowed":
      return `Die Rolle „${roleLabels[problem.role]}“ gilt für die ganze Stadt und hat keine Organisation.`;
    case "assignedTwice":
      return `Die Rolle „${roleLabels[problem.role]}“ ist doppelt angegeben.`;
    case "administratorWithContent":
      return "Wer Rechte vergibt, nutzt sie nicht selbst: „Administration“ lässt sich nicht mit einer inhaltlichen Rolle verbinden.";
  }
}
