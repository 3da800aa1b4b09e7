import type { ShownState } from "~/domain/measure/state";
import type { ChartTone, ChartToneBySeries } from "~/ui/charts/chart-tone";

/**
 * The look of every state, in charts, bars and badges alike. From dark to light along the way from finished to
 * planned; ochre for what rests, grey for what was given up, an empty dashed field where nobody reported.
 */
export const stateTones: Record<ShownState, ChartTone> & ChartToneBySeries = {
  completed: "deep",
  ongoing: "mid",
  inProgress: "light",
  underReview: "pale",
  planned: "faint",
  postponed: "ochre",
  discontinued: "grey",
  notReported: "void",
};
