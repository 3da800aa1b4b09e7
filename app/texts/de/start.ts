/** Sentences for the terminal of those who operate the application. */
import type { RoleAssignment } from "~/domain/access/roles";
import { roleInWords } from "./roles";

export const badGroupRole = (entry: string): string =>
  `Die Umgebungsvariable OIDC_GROUP_ROLES ist ungültig: „${entry}“. Erwartet wird „gruppe=rolle“ oder „gruppe=rolle@organisation“.`;

export const unknownOrganisationOfGroup = (key: string): string =>
  `Die Umgebungsvariable OIDC_GROUP_ROLES nennt die Organisation „${key}“, die es nicht gibt. Wer über diese Gruppe hereinkommt, hat keine Aufgaben. Die Kennung eines Amtes steht am Ende der Adresse seiner Seite.`;

export const unknownSecondFactorRole = (role: string): string =>
  `Die Umgebungsvariable SECOND_FACTOR_ROLES ist ungültig: Die Rolle „${role}“ gibt es nicht.`;

export interface DemoAccountLine {
  email: string;
  password: string;
  role: RoleAssignment;
}

/** Demo accounts stand for roles, not for people, and so they have numbers instead of names. */
export const demoAccountName = (number: number): string => `Vorführkonto ${number}`;

/** The accounts of the demonstration with their passwords, as a table of plain text. */
export function demoAccountLines(
  accounts: readonly DemoAccountLine[],
  nameOf: (key: string) => string,
): string[] {
  const width = Math.max(...accounts.map(({ email }) => email.length));
  return [
    "",
    "Konten der Vorführung. Die Kennwörter wurden eben erzeugt und erscheinen nur dieses eine Mal:",
    "",
    ...accounts.map(
      ({ email, password, role }) => `  ${email.padEnd(width)}  ${password}  ${roleInWords(role, nameOf)}`,
    ),
    "",
  ];
}

export const command = {
  usage: "Aufruf: npm run admin -- invite name@beispielstadt.de",
  invited: (email: string) => `Die Einladung für ${email} ist unterwegs.`,
  mailFailed: (email: string) =>
    `Das Konto ${email} ist angelegt, aber die E-Mail ließ sich nicht verschicken. Prüfen Sie SMTP_URL und rufen Sie den Befehl noch einmal auf.`,
  exists: (email: string) => `Das Konto ${email} gibt es schon und es wartet nicht auf eine Einladung.`,
  badEmail: (email: string) => `„${email}“ ist keine E-Mail-Adresse.`,
  administratorName: "Administration",
} as const;
