/** Words of the account corner of the page head. A file of its own, because every page loads it. */
export const accountMenuText = {
  label: "Konto",
  signIn: "Anmelden",
  tasks: "Meine Aufgaben",
  round: "Rücklauf",
  ownAccount: "Mein Konto",
  administration: "Verwaltung",
  signOut: "Abmelden",
} as const;
