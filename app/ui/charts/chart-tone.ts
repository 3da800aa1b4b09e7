/**
 * Looks a series can have: a colour with a pattern of its own, so that charts survive greyscale print and
 * colour-blind eyes. The colours are CSS variables (`--tone-*` in app/styles/tokens.css), the patterns stand in
 * `pattern-defs.tsx`. What a tone means is decided where the domain is known, in app/presentation.
 */
export const chartTones = [
  "deep",
  "mid",
  "light",
  "pale",
  "faint",
  "ochre",
  "grey",
  "void",
  "alert",
] as const;
export type ChartTone = (typeof chartTones)[number];

/** The tone of each series of a chart, by series key. */
export type ChartToneBySeries = Record<string, ChartTone>;

/** The tone of a series; a series that was given none is grey, which is no state's colour. */
export function toneOf(tones: ChartToneBySeries, seriesKey: string): ChartTone {
  return tones[seriesKey] ?? "grey";
}
