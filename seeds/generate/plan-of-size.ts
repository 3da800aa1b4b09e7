import type { IsoDay } from "~/domain/date/precise-date";
import type { MeasureType } from "~/domain/measure/measure";
import type { ReportingPeriod } from "~/domain/reporting/period";
import { measureFacts } from "../reference/measures/measure-facts";
import type { FieldKey } from "../reference/plan";
import { modelled } from "../reference/sources";
import { generatedStory } from "./generated-story";
import { type MeasureWithReports, measureOn } from "./measures";
import { pick, type Random, randomFrom } from "./random";

interface Topic {
  title: string;
  fieldKey: FieldKey;
  goal: string;
  targetGroup: string;
  offices: readonly [lead: string, ...others: string[]];
}

const topics: readonly [Topic, ...Topic[]] = [
  {
    title: "Sprachtreff",
    fieldKey: "sprache",
    goal: "Deutsch lernen und anwenden, auch ohne Kursplatz.",
    targetGroup: "Erwachsene",
    offices: ["sozialamt", "integrationsbeauftragte"],
  },
  {
    title: "Beratung zum Einstieg in Arbeit",
    fieldKey: "arbeit",
    goal: "Wege in Ausbildung und Arbeit sind bekannt.",
    targetGroup: "Arbeitsuchende",
    offices: ["amt-fuer-wirtschaftsfoerderung", "auslaenderbehoerde"],
  },
  {
    title: "Begleitung beim Umzug in eine eigene Wohnung",
    fieldKey: "wohnen",
    goal: "Der Umzug aus der Unterkunft gelingt auf Dauer.",
    targetGroup: "Geflüchtete",
    offices: ["sozialamt"],
  },
  {
    title: "Elterncafé in der Kita",
    fieldKey: "fruehe-bildung",
    goal: "Eltern kommen miteinander und mit der Kita ins Gespräch.",
    targetGroup: "Eltern",
    offices: ["amt-fuer-kindertagesbetreuung", "jugendamt"],
  },
  {
    title: "Lernbegleitung am Nachmittag",
    fieldKey: "schule",
    goal: "Schülerinnen und Schüler holen Rückstände auf.",
    targetGroup: "Schülerinnen und Schüler",
    offices: ["schulverwaltungsamt", "jugendamt"],
  },
  {
    title: "Offener Jugendtreff",
    fieldKey: "jugend-familie",
    goal: "Junge Menschen treffen sich ohne Anmeldung.",
    targetGroup: "Jugendliche",
    offices: ["jugendamt"],
  },
  {
    title: "Vereinssprechstunde",
    fieldKey: "teilhabe",
    goal: "Vereine erhalten Auskunft zu Räumen und Förderung.",
    targetGroup: "Vereine",
    offices: ["integrationsbeauftragte", "sozialamt"],
  },
  {
    title: "Mobile Sozialberatung",
    fieldKey: "soziale-beratung",
    goal: "Beratung kommt dorthin, wo Menschen wohnen.",
    targetGroup: "Ratsuchende",
    offices: ["sozialamt"],
  },
  {
    title: "Gesundheitsabend mit Sprachmittlung",
    fieldKey: "gesundheit",
    goal: "Vorsorge und Versorgung sind verständlich erklärt.",
    targetGroup: "Familien",
    offices: ["gesundheitsamt", "sozialamt"],
  },
  {
    title: "Offene Sportstunde",
    fieldKey: "sport",
    goal: "Sport ohne Mitgliedschaft ausprobieren.",
    targetGroup: "Kinder und Jugendliche",
    offices: ["eb-sportstaetten"],
  },
  {
    title: "Stadtteilfest der Kulturen",
    fieldKey: "kultur",
    goal: "Nachbarinnen und Nachbarn lernen sich kennen.",
    targetGroup: "Alle Dresdnerinnen und Dresdner",
    offices: ["integrationsbeauftragte"],
  },
  {
    title: "Formulare in einfacher Sprache",
    fieldKey: "interkulturelle-oeffnung",
    goal: "Anträge lassen sich ohne Hilfe ausfüllen.",
    targetGroup: "Alle Antragstellenden",
    offices: ["personalamt", "auslaenderbehoerde"],
  },
];

const districts = [
  "Altstadt",
  "Neustadt",
  "Pieschen",
  "Klotzsche",
  "Loschwitz",
  "Blasewitz",
  "Leuben",
  "Prohlis",
  "Plauen",
  "Cotta",
] as const;

/**
 * Measures beyond the 24 of the demonstration, for benchmarks and for trying out plans of any size. Invented
 * throughout and labelled so. The same number and seed always give the same measure.
 */
export function generatedMeasure(
  number: number,
  periods: readonly ReportingPeriod[],
  today: IsoDay,
  seed: string,
): MeasureWithReports {
  const random = randomFrom(`${seed} ${number}`);
  const topic = pick(random, topics);
  const type = pick<MeasureType>(random, [
    "project",
    "project",
    "project",
    "continuous",
    "concept",
    "review",
  ]);
  const [lead, ...others] = topic.offices;
  const contributing = others.filter(() => random() < 0.5);
  const story = generatedStory(number, type, [lead, ...contributing], random);
  const facts = measureFacts({
    number,
    fieldKey: topic.fieldKey,
    workingTitle: `${topic.title} ${place(random)} (Nr. ${number})`,
    type,
    goal: topic.goal,
    leadOfficeKey: lead,
    contributingOfficeKeys: contributing,
    targetGroups: [topic.targetGroup],
    period: { from: "2022", ...(type === "continuous" ? {} : { to: "2026" }) },
    provenance: modelled,
  });
  return measureOn(facts, story, periods, today);
}

function place(random: Random): string {
  return `im Stadtbezirk ${pick(random, districts)}`;
}
