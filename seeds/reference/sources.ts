import type { ProvenanceNote } from "~/domain/provenance";
import type { Source } from "~/domain/source";

/**
 * Every source the demo data names. Pages were read between 2005 and 2026; a title says what the source is,
 * not more than was read of it.
 */
const found = {
  SEED: [
    "Antwort des Oberbürgermeisters auf die Anfrage AF2531/22 vom 14.09.2022",
    "Hausmitteilung, GZ (OB) 15.13; Beschlusskontrolle zu P0091/21",
  ],
  D1: [
    "Landeshauptstadt Dresden: Seite „Aktionsplan Integration“ (Stand 05.04.2023)",
    "dresden.de/de/leben/gesellschaft/migration/Aktionsplan-Integration.php",
  ],
  D4: [
    "Landeshauptstadt Dresden: Pressemitteilung vom Juni 2021 zur Beteiligung",
    "dresden.de, Pressemitteilungen 2021/06/pm_010",
  ],
  D5: [
    "Landeshauptstadt Dresden: Bericht über die Beteiligungsveranstaltungen 2021",
    "dresden.de/en, integrationskonzept.php",
  ],
  D9: [
    "Integrationskonzept 2015–2020, Inhaltsverzeichnis (Kopie des Dokuments)",
    "pdfdokument.com, Konzept 2015–2020",
  ],
  D11: [
    "Pressebericht über die Veranstaltung zum Zwischenbericht am 26.09.2017",
    "mittelrhein-tageblatt.de, 86453",
  ],
  D12: [
    "Landeshauptstadt Dresden: Seite „Soziale Beratung und Betreuung“ zum Integrationskonzept",
    "dresden.de, integrationskonzept/aufgaben/soziale-beratung-und-betreuung.php",
  ],
  D13: [
    "Landeshauptstadt Dresden: Pressemitteilung vom Juni 2019 zum Fachplan Asyl und Integration",
    "dresden.de, Pressemitteilungen 2019/06/pm_072",
  ],
  D16: ["Pressebericht zum Fachplan Asyl und Integration 2022", "dd-inside.de, Newsticker 33533"],
  D17b: ["Dresdner Neueste Nachrichten: „So viele Ausländer leben in Dresden“ (06/2019)", "dnn.de"],
  P1: [
    "Sächsischer Flüchtlingsrat e. V.: Halbzeitbilanz „Perspektive Bleiberecht Dresden“ vom 18.11.2025",
    "saechsischer-fluechtlingsrat.de, 2025/11/18",
  ],
  P2: [
    "Ausländerbehörde und Sächsischer Flüchtlingsrat: gemeinsame Pressemitteilung vom 28.05.2024",
    "saechsischer-fluechtlingsrat.de/de/2024/05/28",
  ],
  P3: [
    "Re:Form: Seite über das ausgezeichnete Projekt „Perspektive Bleiberecht Dresden“",
    "reform-staat.org",
  ],
  P4: [
    "Sächsischer Flüchtlingsrat e. V.: Mitteilung vom 05.07.2022 zum beschlossenen Aktionsplan",
    "saechsischer-fluechtlingsrat.de/de/2022/07/05",
  ],
  P5: [
    "Sächsischer Flüchtlingsrat e. V.: Mitteilung vom 08.07.2025 zum Siegel „Bewährt vor Ort“",
    "saechsischer-fluechtlingsrat.de, 2025/07/08",
  ],
  P6: ["Tag24: Bericht vom 27.12.2025 über „Perspektive Bleiberecht Dresden“", "tag24.de, 3452835"],
  P7: ["Die Sachsen: Bericht über den Bundespreis „Zusammen wachsen 2025“", "diesachsen.de, 3080671"],
  C4: ["Änderungsgesetz zu § 104c AufenthG, Art. 5 (mit Wirkung vom 31.12.2025)", "buzer.de/gesetz/15683"],
  G1: [
    "Landeshauptstadt Dresden: Seite der Ausschüsse des Stadtrates",
    "dresden.de, ausschuesse-stadtrat.php",
  ],
  G2: [
    "Landeshauptstadt Dresden: Seite über den Stadtrat in leichter Sprache",
    "dresden.de/de-light/stadtverwaltung/stadtrat.php",
  ],
  G3: [
    "Landeshauptstadt Dresden: Seite des Integrations- und Ausländerbeirates (2018)",
    "dresden.de, auslaenderbeirat.php",
  ],
  G4: ["Pressebericht über den Integrations- und Ausländerbeirat", "mittelrhein-tageblatt.de, 57218"],
  G5: [
    "Landeshauptstadt Dresden: Pressemitteilung vom August 2019 zur Beiratswahl; Friese-Journal",
    "dresden.de, Pressemitteilungen 2019/08/pm_013; friese-journal.de",
  ],
  G6: ["Sachsen Fernsehen: Bericht zur Beiratswahl am 01.09.2024", "sachsen-fernsehen.de, 1758234"],
  L1: ["Sächsisches Integrations- und Teilhabegesetz, Inhaltsübersicht (29.05.2024)", "lexaris.de, 5721946"],
  N1: ["Tolerantes Sachsen: Porträt des Ausländerrats Dresden", "tolerantes-sachsen.de, auslaenderrat"],
  N2: ["Ausländerrat Dresden e. V.: eigene Seite", "auslaenderrat.de"],
  N3: ["Afropa e. V.: eigene Seite", "afropa.org"],
  N4: ["Angaben zur Gründung des Dachverbands Sächsischer Migrantenorganisationen", "ins-verband.de"],
  N5: ["Caritasverband für Dresden e. V.: Seite zur Migrationssozialarbeit", "caritas-dresden.de, msa"],
  N6: ["Tag des Herrn: Bericht über die Beratung des Caritasverbands", "archiv.tag-des-herrn.de"],
  N7: ["Programm der 25. Interkulturellen Tage in Dresden (2015)", "fdokument.com"],
  N8: ["Mitteilung einer Fraktion zum Doppelhaushalt 2025/26", "dresden-cdu.de"],
  O5: ["Ratsinformationssystem Dresden: Gremien (OParl)", "offenesdresden/dresden-ratsinfo, gremien/*.json"],
  O11: ["Ratsinformationssystem Dresden: Ämter (OParl)", "offenesdresden/dresden-ratsinfo, aemter/110.json"],
  R7: [
    "Mitteilung einer Fraktion vom 04.03.2022 zur Petition P0091/21",
    "spd-fraktion-dresden.de, 2022/03/04",
  ],
  R9: [
    "Mitteilung einer Fraktion vom 27.01.2022 zum Änderungsantrag zu P0091/21",
    "dissidenten-fraktion.de, 2022/01/27",
  ],
  V1: [
    "Landeshauptstadt Dresden: Pressemitteilung vom März 2023 zu den Geschäftsbereichen",
    "dresden.de, Pressemitteilungen 2023/03/pm_065",
  ],
  V2: [
    "Landeshauptstadt Dresden: Pressemitteilung vom Dezember 2016 zu den Geschäftsbereichen",
    "dresden.de, Pressemitteilungen 2016/12/pm_047",
  ],
  V3: ["Stadtwiki Dresden: Beigeordnete", "stadtwikidd.de"],
  V4: ["Landeshauptstadt Dresden: Seite „Migration“ (2016)", "dresden.de, migration.php"],
} as const satisfies Record<string, readonly [title: string, location: string]>;

export type SourceKey = keyof typeof found;

export const sources: readonly Source[] = Object.entries(found).map(([key, [title, location]]) => ({
  key,
  title,
  location,
}));

/** A provenance note whose source keys the compiler knows. */
export function provenance(
  label: ProvenanceNote["label"],
  sourceKeys: readonly SourceKey[],
  note?: string,
): ProvenanceNote {
  return { label, sources: [...sourceKeys], ...(note ? { note } : {}) };
}

/** For everything invented for the demonstration. */
export const modelled: ProvenanceNote = { label: "modelled", sources: [] };
