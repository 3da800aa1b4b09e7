/** A page that says what went wrong and what to do next. */
export interface ErrorPageText {
  title: string;
  lead: string;
}

const notFound: ErrorPageText = {
  title: "Diese Seite gibt es nicht",
  lead: "Die Adresse ist falsch geschrieben, oder die Seite ist umgezogen.",
};

const byStatus: Record<number, ErrorPageText> = {
  400: {
    title: "Diese Anfrage ist nicht verständlich",
    lead: "Die Adresse oder das Formular enthält Angaben, mit denen die Anwendung nichts anfangen kann.",
  },
  401: {
    title: "Bitte melden Sie sich an",
    lead: "Diese Seite ist nur nach einer Anmeldung zu sehen. Vielleicht ist Ihre Sitzung abgelaufen.",
  },
  403: {
    title: "Diese Seite ist nicht für Sie freigegeben",
    lead: "Ihr Konto hat dafür nicht das nötige Recht. Wenn Sie es brauchen, wenden Sie sich an die Stelle, die den Plan steuert.",
  },
  404: notFound,
  409: {
    title: "Inzwischen hat sich etwas geändert",
    lead: "Jemand anderes hat dieselbe Sache bearbeitet. Laden Sie die Seite neu, damit nichts überschrieben wird.",
  },
  410: {
    title: "Diese Seite gibt es nicht mehr",
    lead: "Sie war nur für eine bestimmte Zeit erreichbar.",
  },
  429: {
    title: "Das waren zu viele Anfragen",
    lead: "Warten Sie bitte eine Minute und versuchen Sie es dann noch einmal.",
  },
  503: {
    title: "Die Anwendung ist gerade nicht erreichbar",
    lead: "Sie startet oder wird gewartet. Versuchen Sie es in einigen Minuten noch einmal.",
  },
};

const unexpected: ErrorPageText = {
  title: "Hier ist etwas schiefgegangen",
  lead: "Der Fehler liegt bei der Anwendung, nicht bei Ihnen. Er ist vermerkt. Versuchen Sie es in einigen Minuten noch einmal.",
};

/** Refusals that need other words than their status; see `platform/form.server.ts`. */
const byCode: Record<string, ErrorPageText> = {
  foreignForm: {
    title: "Dieses Formular ist veraltet",
    lead: "Es wurde geöffnet, bevor Sie sich zuletzt an- oder abgemeldet haben, oder es stammt nicht von hier. Es hat nichts geändert. Öffnen Sie die Seite neu und schicken Sie es noch einmal ab.",
  },
};

/** The words for an HTTP status; statuses without words of their own get those of an unexpected fault. */
export function errorPageText(status: number, code?: unknown): ErrorPageText {
  if (typeof code === "string" && Object.hasOwn(byCode, code)) return byCode[code] ?? unexpected;
  return byStatus[status] ?? unexpected;
}

export const errorPage = {
  requestId: "Wenn Sie den Fehler melden, nennen Sie bitte diese Kennung der Anfrage:",
  searchLabel: "Maßnahmen durchsuchen",
  searchButton: "Suchen",
  linksHeading: "Oder beginnen Sie hier",
  status: (status: number) => `Fehler ${status}`,
  links: [
    { href: "/", text: "Überblick", note: "der Stand des ganzen Plans" },
    { href: "/massnahmen", text: "Maßnahmen", note: "alle, mit Suche und Filtern" },
    { href: "/zeitplan", text: "Zeitplan", note: "was wann fällig ist" },
    { href: "/organisationen", text: "Netzwerke und Akteure", note: "wer woran mitwirkt" },
    {
      href: "/erlaeuterungen",
      text: "Erläuterungen",
      note: "wie gerechnet wird und woher die Angaben stammen",
    },
  ],
} as const;
