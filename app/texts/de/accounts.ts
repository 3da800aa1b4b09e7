import type { AccountStatus } from "~/domain/account/account";
import type { PasswordProblem } from "~/domain/account/password";
import { countInWords } from "./words";

export const accountStatusLabels: Record<AccountStatus, string> = {
  invited: "eingeladen",
  active: "aktiv",
  deactivated: "stillgelegt",
};

/** "in 3 Minuten", "in einer Minute". */
const inMinutes = (seconds: number) => {
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? "in einer Minute" : `in ${minutes} Minuten`;
};

export const tooManyTries = (waitSeconds: number): string =>
  `Das waren zu viele Versuche. Bitte versuchen Sie es ${inMinutes(waitSeconds)} noch einmal.`;

export function passwordProblem(problem: PasswordProblem): string {
  switch (problem.code) {
    case "tooShort":
      return `Das Kennwort braucht mindestens ${problem.least} Zeichen.`;
    case "tooLong":
      return `Das Kennwort darf höchstens ${problem.most} Zeichen haben.`;
    case "tooUniform":
      return "Das Kennwort besteht aus zu wenigen verschiedenen Zeichen.";
    case "containsOwnData":
      return "Das Kennwort enthält Ihren Namen oder Ihre E-Mail-Adresse.";
  }
}

export const formText = {
  errorTitle: "Bitte prüfen Sie Ihre Angaben",
  email: "E-Mail-Adresse",
  emailMissing: "Geben Sie Ihre E-Mail-Adresse an.",
  emailWrong: "Das ist keine E-Mail-Adresse.",
  password: "Kennwort",
  passwordMissing: "Geben Sie Ihr Kennwort ein.",
  newPassword: "Neues Kennwort",
  newPasswordMissing: "Geben Sie ein neues Kennwort ein.",
  newPasswordHint:
    "Mindestens 12 Zeichen, ohne Ihren Namen und Ihre E-Mail-Adresse. Mehrere Wörter merken sich leicht.",
  repeatPassword: "Neues Kennwort wiederholen",
  passwordsDiffer: "Die beiden Kennwörter sind verschieden.",
  code: "Code",
  codeMissing: "Geben Sie den Code ein.",
  codeWrong: "Der Code ist falsch, abgelaufen oder schon benutzt.",
  name: "Name",
  nameMissing: "Geben Sie den Namen an.",
} as const;

export const signInText = {
  title: "Anmelden",
  lead: "Für Ämter, Integrationsbeauftragte, Beirat und Ausschüsse. Alle veröffentlichten Angaben sind ohne Anmeldung zu lesen.",
  button: "Anmelden",
  refused: "E-Mail-Adresse oder Kennwort ist falsch, oder das Konto ist nicht aktiv.",
  forgotten: "Kennwort vergessen?",
  orProvider: "Oder",
  withProvider: "Mit dem Konto der Stadtverwaltung anmelden",
  providerFailed:
    "Die Anmeldung mit dem Konto der Stadtverwaltung ist nicht gelungen. Bitte versuchen Sie es noch einmal.",
  providerNoAccess:
    "Ihr Konto der Stadtverwaltung hat hier keinen Zugang. Wenden Sie sich an die Administration.",
  passwordSet: "Ihr Kennwort ist festgelegt. Sie können sich jetzt damit anmelden.",
  signedOut: "Sie sind abgemeldet.",
} as const;

export const secondFactorText = {
  title: "Zweiter Faktor",
  lead: "Geben Sie den sechsstelligen Code aus Ihrer Authentifizierungs-App ein.",
  hint: "Ist das Telefon nicht zur Hand, geben Sie hier einen Ihrer Wiederherstellungscodes ein.",
  button: "Weiter",
  cancel: "Anmeldung abbrechen",
} as const;

export const signOutText = {
  title: "Abmelden",
  lead: "Sie beenden die Sitzung in diesem Browser.",
  button: "Abmelden",
} as const;

export const invitationText = {
  title: "Willkommen",
  lead: (name: string) => `Guten Tag ${name}, legen Sie hier das Kennwort für Ihr Konto fest.`,
  button: "Kennwort festlegen",
} as const;

export const resetText = {
  requestTitle: "Kennwort vergessen",
  requestLead: "Wir schicken Ihnen einen Link, über den Sie ein neues Kennwort festlegen.",
  requestButton: "Link anfordern",
  requestedTitle: "Bitte sehen Sie in Ihr Postfach",
  requested:
    "Gehört die Adresse zu einem aktiven Konto, ist jetzt eine E-Mail dorthin unterwegs. Der Link darin gilt eine Stunde. Kommt nichts an, sehen Sie im Spam-Ordner nach oder wenden Sie sich an die Administration.",
  title: "Neues Kennwort",
  lead: "Legen Sie ein neues Kennwort fest. Danach sind Sie auf allen Geräten abgemeldet.",
  button: "Kennwort festlegen",
} as const;

export const goneLinkText = {
  title: "Dieser Link gilt nicht mehr",
  lead: "Er wurde schon benutzt, durch einen neueren ersetzt oder ist abgelaufen.",
  newLink: "Neuen Link anfordern",
  askAdministration: "Eine neue Einladung verschickt die Administration.",
} as const;

export const ownAccountText = {
  title: "Mein Konto",
  data: "Angaben",
  roles: "Rollen",
  dataHint: "Namen und Rollen ändert die Administration.",
  mails: "Welche E-Mails ich bekomme",
  noRoles: "keine",
  sessionsHeading: "Anmeldungen",
  sessionsIntro: "Hier sind Sie zurzeit angemeldet. Beenden Sie, was Sie nicht erkennen.",
  sessionsCaption: "Bestehende Anmeldungen",
  device: "Gerät",
  startedAt: "angemeldet seit",
  lastSeenAt: "zuletzt benutzt",
  action: "Aktion",
  thisSession: "dieses Gerät",
  endSession: "Beenden",
  endSessionOn: (device: string, since: string) => `Anmeldung beenden: ${device}, seit ${since}`,
  endedSession: "Die Anmeldung ist beendet.",
  signOutEverywhere: "Überall abmelden",
  passwordHeading: "Kennwort",
  presentPassword: "Bisheriges Kennwort",
  presentPasswordWrong: "Das bisherige Kennwort ist falsch.",
  changePassword: "Kennwort ändern",
  passwordChanged: "Ihr Kennwort ist geändert. Alle anderen Anmeldungen sind beendet.",
  noPassword: "Sie melden sich mit dem Konto der Stadtverwaltung an; hier gibt es kein Kennwort zu ändern.",
  secondFactorHeading: "Zweiter Faktor",
  secondFactorOff:
    "Ein zweiter Faktor schützt Ihr Konto, auch wenn jemand Ihr Kennwort kennt. Sie brauchen eine Authentifizierungs-App auf dem Telefon.",
  secondFactorOn: (codes: number) =>
    `Der zweite Faktor ist eingeschaltet. Sie haben noch ${countInWords(codes, "Wiederherstellungscode", "Wiederherstellungscodes")}.`,
  secondFactorRequired: "Ihre Rolle verlangt ihn; er lässt sich nicht ausschalten.",
  setUp: "Zweiten Faktor einrichten",
  codeForChange: "Code aus der App",
  codeForChangeHint:
    "Für neue Wiederherstellungscodes oder zum Ausschalten. Ein Wiederherstellungscode geht auch.",
  renewCodes: "Neue Wiederherstellungscodes",
  turnOff: "Zweiten Faktor ausschalten",
  turnedOff: "Der zweite Faktor ist ausgeschaltet.",
} as const;

export const setUpText = {
  title: "Zweiten Faktor einrichten",
  requiredLead: "Ihre Rolle verlangt einen zweiten Faktor. Richten Sie ihn ein, dann sind Sie angemeldet.",
  lead: "Danach brauchen Sie beim Anmelden zusätzlich einen Code vom Telefon.",
  scanHeading: "1. App einrichten",
  scan: "Öffnen Sie Ihre Authentifizierungs-App und lesen Sie dieses Bild ein.",
  qrCode: "QR-Code für die Authentifizierungs-App; der Schlüssel steht auch als Text daneben",
  type: "Oder geben Sie diesen Schlüssel ein:",
  confirmHeading: "2. Code prüfen",
  confirmHint: "Die sechs Ziffern, die die App jetzt anzeigt.",
  button: "Einschalten",
  doneTitle: "Der zweite Faktor ist eingeschaltet",
  codesHeading: "Wiederherstellungscodes",
  codesIntro:
    "Jeder dieser Codes ersetzt einmal das Telefon. Drucken Sie sie aus oder bewahren Sie sie an einem sicheren Ort auf. Sie werden nur jetzt angezeigt.",
  continue: "Weiter",
} as const;

export const adminText = {
  title: "Konten",
  lead: "Wer sich anmelden kann und mit welchen Rollen.",
  caption: "Alle Konten",
  name: "Name",
  email: "E-Mail-Adresse",
  roles: "Rollen",
  status: "Zustand",
  you: "Ihr Konto",
  invite: "Konto einladen",
  inviteTitle: "Konto einladen",
  inviteLead:
    "Die Person erhält eine E-Mail mit einem Link, über den sie ihr Kennwort festlegt. Er gilt 14 Tage.",
  inviteButton: "Einladung verschicken",
  invited: "Die Einladung ist unterwegs.",
  mailFailed:
    "Das Konto ist angelegt, aber die E-Mail ließ sich nicht verschicken. Verschicken Sie sie hier noch einmal.",
  exists: "Zu dieser Adresse gibt es schon ein Konto.",
  editTitle: "Konto bearbeiten",
  save: "Speichern",
  saved: "Die Änderungen gelten ab sofort.",
  conflictTitle: "Jemand anderes hat dieses Konto inzwischen geändert",
  conflict: "Ihre Angaben stehen unten noch so, wie Sie sie eingegeben haben. Gespeichert ist jetzt:",
  rolesLegend: "Rollen",
  rolesHint: "Rollen im Amt und in Ausschüssen gelten nur für die ausgewählte Organisation.",
  role: "Rolle",
  organisation: "Organisation",
  rolesExplained: "Was die Rollen dürfen",
  noRole: "keine",
  noOrganisation: "keine",
  roleNumber: (number: number) => `${number}. Rolle`,
  organisationNumber: (number: number) => `Organisation zur ${number}. Rolle`,
  unknownOrganisation: "Diese Organisation gibt es nicht.",
  ownAccountNotice: "Das eigene Konto ändert jemand anderes aus der Administration.",
  identityNotice:
    "Dieses Konto meldet sich über die Stadtverwaltung an. Sind dort Gruppen zugeordnet, bestimmen sie die Rollen bei jeder Anmeldung neu.",
  furtherHeading: "Weitere Schritte",
  inviteAgain: "Einladung noch einmal verschicken",
  deactivate: "Konto stilllegen",
  deactivateHint: "Alle Anmeldungen enden sofort. Was die Person geschrieben hat, bleibt.",
  reactivate: "Konto wieder öffnen",
  removeSecondFactor: "Zweiten Faktor entfernen",
  removeSecondFactorHint:
    "Wenn Telefon und Wiederherstellungscodes verloren sind. Vergewissern Sie sich, dass die Person es wirklich ist.",
  done: "Erledigt.",
  back: "Zurück zur Liste",
  historyLink: "Verlauf dieses Kontos",
  furtherLinks: "Weitere Seiten",
} as const;
