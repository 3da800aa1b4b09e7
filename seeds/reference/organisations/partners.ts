import type { Organisation } from "~/domain/organisation/organisation";
import { provenance, type SourceKey } from "../sources";

/**
 * Associations, networks and other actors. Reach and structure stand only where a source or the organisation's
 * own name says them; they are absent, not guessed, everywhere else. The annex of the answer to AF2531/22 with
 * "more than 50" of them was not available.
 */
export const partners: readonly Organisation[] = [
  partner("saechsischer-fluechtlingsrat", "association", "Sächsischer Flüchtlingsrat e. V.", ["P1", "P3"], {
    shortName: "SFR",
    reach: "supraregional",
    themes: ["Aufenthalt und Einbürgerung", "Arbeit"],
    cooperationForms: ["projectPartnership", "casework"],
    website: "https://saechsischer-fluechtlingsrat.de",
    description: "Träger von „Perspektive Bleiberecht Dresden“ gemeinsam mit der Ausländerbehörde.",
  }),
  partner("auslaenderrat-dresden", "association", "Ausländerrat Dresden e. V.", ["N1", "N2"], {
    themes: ["Soziale Beratung", "Jugend", "Kultur"],
    cooperationForms: ["networking"],
    website: "https://auslaenderrat.de",
    description:
      "Beratung und Jugendarbeit im Internationalen Begegnungszentrum; koordiniert die Interkulturellen Tage.",
  }),
  partner("afropa", "association", "Afropa e. V.", ["N3", "G5"], {
    themes: ["Begegnung", "Soziale Beratung"],
    website: "https://afropa.org",
    description: "Begegnung und Beratung im Weltclub.",
  }),
  partner(
    "dsm",
    "umbrellaAssociation",
    "Dachverband Sächsischer Migrantenorganisationen e. V.",
    ["N4", "P4"],
    {
      shortName: "DSM",
      reach: "supraregional",
      themes: ["Teilhabe"],
      cooperationForms: ["conceptWork"],
      description:
        "Gegründet am 08.04.2017 mit 42 Migrantenorganisationen; hat zum Aktionsplan ein Positionspapier vorgelegt.",
    },
  ),
  partner("caritas-dresden", "serviceProvider", "Caritasverband für Dresden e. V.", ["N5", "N6"], {
    themes: ["Soziale Beratung", "Jugend"],
    cooperationForms: ["casework"],
    website: "https://caritas-dresden.de",
    description:
      "Migrationssozialarbeit in Prohlis und Leuben, Migrationsberatung und Jugendmigrationsdienst.",
  }),
  partner("migrationsberatungsstellen", "network", "Migrationsberatungsstellen in Dresden", ["SEED", "D12"], {
    shortName: "MBE",
    themes: ["Soziale Beratung"],
    cooperationForms: ["casework", "exchange"],
    description: "Vier spezialisierte Beratungsstellen für Zugewanderte ab 27 Jahren.",
  }),
  partner(
    "verein-soziale-integration",
    "association",
    "Dresdner Verein für soziale Integration von Ausländern und Aussiedlern e. V.",
    ["D12"],
    { themes: ["Soziale Beratung"] },
  ),
  partner(
    "oekumenisches-informationszentrum",
    "association",
    "Ökumenisches Informationszentrum e. V.",
    ["G6", "N7"],
    {
      shortName: "ÖIZ",
      themes: ["Begegnung"],
      description: "Partner und Veranstaltungsort, unter anderem zur Beiratswahl 2024.",
    },
  ),
  partner("kolibri", "association", "Kolibri e. V.", ["G5"], {
    themes: ["Begegnung"],
    description: "Partner von Veranstaltungen zur Beiratswahl 2019.",
  }),
  partner("sufw", "serviceProvider", "SUFW Dresden e. V.", ["G5"], {
    themes: ["Begegnung"],
    description: "Partner von Veranstaltungen zur Beiratswahl 2019.",
  }),
  partner("volkssolidaritaet", "serviceProvider", "Volkssolidarität", ["G5"], {
    themes: ["Begegnung"],
    description: "Partner von Veranstaltungen zur Beiratswahl 2019.",
  }),
  ...interculturalDays(),
  partner("seebruecke-dresden", "network", "Seebrücke Dresden", ["R7", "R9"], {
    themes: ["Flucht und Asyl"],
    description: "Hat die Petition P0091/21 „Dresden soll sicherer Hafen werden!“ eingebracht.",
  }),
  partner("mission-lifeline", "association", "Mission Lifeline", ["R7", "R9"], {
    themes: ["Flucht und Asyl"],
    description: "In den Beratungen zur Petition P0091/21 genannt.",
  }),
  partner("ukrainisches-zentrum", "association", "Ukrainisches Zentrum", ["N8"], {
    themes: ["Begegnung"],
    description: "Für 2025 und 2026 hat eine Fraktion eine Förderung von je 100.000 Euro angekündigt.",
  }),
];

type PartnerFacts = Partial<Pick<Organisation, "reach" | "cooperationForms" | "website" | "description">> & {
  shortName?: string;
  themes: string[];
};

function partner(
  key: string,
  kind: Organisation["kind"],
  name: string,
  sourceKeys: readonly SourceKey[],
  { shortName, themes, cooperationForms = [], ...facts }: PartnerFacts,
): Organisation {
  return {
    key,
    kind,
    names: [{ name, ...(shortName ? { shortName } : {}) }],
    parents: [],
    themes,
    cooperationForms,
    ...facts,
    provenance: provenance("sourced", sourceKeys),
  };
}

/** Partners that the programme of the Interkulturelle Tage 2015 lists. */
function interculturalDays(): Organisation[] {
  const listed: [key: string, kind: Organisation["kind"], name: string, district: boolean][] = [
    ["zmo-dresden", "association", "ZMO-Regionalverband Dresden e. V.", false],
    ["power4africa", "association", "power4africa e. V.", false],
    ["slavica-dresden", "association", "Slavica Dresden e. V.", false],
    ["verein-der-vietnamesen", "migrantOrganisation", "Verein der Vietnamesen in Dresden e. V.", false],
    ["marwa-elsherbiny-zentrum", "association", "Marwa Elsherbiny Kultur- und Bildungszentrum", false],
    ["malwina", "association", "Malwina e. V.", false],
    ["mobile-jugendarbeit-sued", "association", "Mobile Jugendarbeit Dresden-Süd e. V.", true],
    ["vsp", "association", "VSP e. V.", false],
    ["volkshochschule-dresden", "association", "Volkshochschule Dresden e. V.", false],
    ["stadtteilhaus-neustadt", "association", "Stadtteilhaus Dresden-Äußere Neustadt e. V.", true],
    ["laubegast-ist-bunt", "network", "Netzwerk „Laubegast ist bunt“", true],
    ["leuben-ist-bunt", "network", "Netzwerk „Leuben ist bunt“", true],
    ["prohlis-ist-bunt", "network", "Netzwerk „Prohlis ist bunt“", true],
  ];
  return listed.map(([key, kind, name, district]) =>
    partner(key, kind, name, ["N7"], {
      themes: ["Kultur"],
      ...(district ? { reach: "district" as const } : {}),
      description: "Im Programm der 25. Interkulturellen Tage 2015 als Partner genannt.",
    }),
  );
}

/** Keys of those partners, for the measure "Interkulturelle Tage". */
export const interculturalDaysPartnerKeys: readonly string[] = interculturalDays().map(({ key }) => key);
