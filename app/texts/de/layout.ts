import type { IsoDay } from "~/domain/date/precise-date";
import { formatDate } from "./dates";

/** Words around every page. */
export const layoutText = {
  productName: "Aktionsplan-Monitor",
  skipToContent: "Zum Inhalt springen",
  mainNavigation: "Hauptnavigation",
  footerNavigation: "Rechtliches und Hilfe",
  dataNotice: {
    strong: "Vorführdaten.",
    whereFrom: "Woher welche Angabe stammt",
  },
  footer: {
    about:
      "Der Aktionsplan-Monitor zeigt, was der Stadtrat beschlossen hat, wer dafür verantwortlich ist, wie weit die Umsetzung ist und wozu Berichte fehlen.",
    noEstimates: "Fehlende Berichte erscheinen als „nicht berichtet“, nie als null und nie als erledigt.",
  },
} as const;

export const mainNavigation = [
  { href: "/", text: "Überblick" },
  { href: "/massnahmen", text: "Maßnahmen" },
  { href: "/zeitplan", text: "Zeitplan" },
  { href: "/organisationen", text: "Netzwerke und Akteure" },
  { href: "/erlaeuterungen", text: "Erläuterungen" },
] as const;

export const footerNavigation = [
  { href: "/erlaeuterungen", text: "Erläuterungen" },
  { href: "/barrierefreiheit", text: "Barrierefreiheit" },
  { href: "/datenschutz", text: "Datenschutz" },
  { href: "/impressum", text: "Impressum" },
] as const;

/** Title of the browser tab: the page first, because tabs are cut off at the end. */
export function documentTitle(page: string): string {
  return `${page} – ${layoutText.productName}`;
}

/** How much of what is shown is invented: with numbers, so that the notice cannot wear off into a phrase. */
export function demoNotice(modelled: number, total: number): string {
  return `${modelled} von ${total} Maßnahmen sind für die Vorführung modelliert; Verläufe, Termine und Zahlen sind es überwiegend auch. Sie sind keine Aussagen über Dresden.`;
}

/** The day the figures describe. */
export function asOfLine(day: IsoDay): string {
  return `Stand der Auswertung: ${formatDate(day)}.`;
}
