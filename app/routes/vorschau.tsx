import { chartText } from "~/texts/de/charts";
import { Badge } from "~/ui/badge";
import { ChartFrame } from "~/ui/charts/chart-frame";
import { chartTones } from "~/ui/charts/chart-tone";
import { LineChart } from "~/ui/charts/line-chart";
import { StackedBarChart } from "~/ui/charts/stacked-bar-chart";
import { KeyFigure, KeyFigures } from "~/ui/key-figure";
import { Notice } from "~/ui/notice";
import { PageHeader, Section } from "~/ui/page";

const series = chartTones.map((t) => ({
  key: t,
  label:
    (
      {
        deep: "abgeschlossen",
        mid: "laufend (Daueraufgabe)",
        light: "in Umsetzung",
        pale: "in Prüfung",
        faint: "geplant",
        ochre: "zurückgestellt",
        grey: "nicht weiterverfolgt",
        void: "nicht berichtet",
        alert: "verspätet",
      } as Record<string, string>
    )[t] ?? t,
}));
const tones = Object.fromEntries(chartTones.map((t) => [t, t]));
const names = [
  "Spracherwerb und Sprachförderung",
  "Arbeit, Wirtschaft und Berufsausbildung",
  "Wohnen",
  "Frühkindliche Bildung",
  "Schulische Bildung",
  "Kinder-, Jugend- und Familienarbeit, Hilfen zur Erziehung",
  "Gesellschaftliche und soziale Integration, Selbstorganisation und politische Teilhabe",
  "Soziale Beratung und Betreuung",
  "Gesundheitsförderung und Gesundheitsversorgung",
  "Sport",
  "Kulturelle Vielfalt",
  "Interkulturelle Öffnung der Stadtverwaltung",
];
const data = {
  rowHeading: "Handlungsfeld",
  unit: "Maßnahmen",
  totalHeading: "gesamt",
  missing: "–",
  series,
  rows: names.map((n, i) => {
    const values = Object.fromEntries(
      chartTones.map((t, j) => [t, (i * 7 + j * 3) % 5 === 0 ? 1 + ((i + j) % 2) : 0]),
    );
    return {
      key: String(i),
      label: n,
      href: "/x",
      values,
      total: Object.values(values).reduce((a, b) => a + b, 0),
    };
  }),
};
const months = Array.from({ length: 60 }, (_, i) =>
  new Date(Date.UTC(2022, i + 1, 0)).toISOString().slice(0, 10),
);
const line = {
  rowHeading: "Monat",
  unit: "Meilensteine",
  missing: "noch offen",
  series: [
    { key: "planned", label: "geplant" },
    { key: "done", label: "erreicht" },
  ],
  rows: months.map((m, i) => ({
    key: m,
    label: m,
    values: {
      planned: Math.round(i * 1.15),
      done: i > 58 ? null : Math.round(i * 0.8 + Math.sin(i / 3) * 2),
    },
  })),
};

export default function Preview() {
  return (
    <>
      <PageHeader
        overline="Beschlossen am 23. Juni 2022 vom Stadtrat"
        title="Aktionsplan Integration 2022 bis 2026"
        lead="Von 24 Maßnahmen sind 6 abgeschlossen. 5 sind verspätet, zu 3 hat noch niemand berichtet."
      />
      <KeyFigures>
        {[
          "berichtet",
          "abgeschlossen",
          "verspätet",
          "Bericht überfällig",
          "Meilensteine erreicht",
          "Beiträge eingegangen",
        ].map((l, i) => (
          <KeyFigure key={l} label={l} value={String(i * 7 + 3)} denominator="von 24 Maßnahmen" href="/x">
            Ein Satz, der erklärt, was hier gezählt wird und woraus.
          </KeyFigure>
        ))}
      </KeyFigures>
      <Section id="felder" heading="Umsetzungsstand je Handlungsfeld">
        <ChartFrame
          id="c1"
          finding="In 4 von 12 Handlungsfeldern ist noch keine Maßnahme abgeschlossen."
          note="Gezählt werden Maßnahmen nach dem zuletzt freigegebenen Bericht."
          data={data}
          csvHref="/x.csv"
          words={{ ...chartText, tableCaption: "Umsetzungsstand" }}
        >
          <StackedBarChart chartId="c1" data={data} tones={tones} />
        </ChartFrame>
      </Section>
      <Section id="zeit" heading="Meilensteine geplant und erreicht">
        <ChartFrame
          id="c2"
          finding="Von 66 bis heute geplanten Meilensteinen sind 48 erreicht."
          data={line}
          csvHref="/x.csv"
          words={{ ...chartText, tableCaption: "Meilensteine" }}
        >
          <LineChart
            data={line}
            tones={{ planned: "grey", done: "deep" }}
            mark={{ isoDay: "2026-11-22", label: "heute" }}
          />
        </ChartFrame>
      </Section>
      <Notice title="Hinweis">Ein Hinweis.</Notice>
      <Badge tone="late">verspätet</Badge> <Badge tone="overdue">Bericht überfällig</Badge>{" "}
      <Badge tone="note">modelliert</Badge> <Badge>neutral</Badge> <Badge tone="good">gut</Badge>{" "}
      <Badge tone="accent">akzent</Badge>
    </>
  );
}
