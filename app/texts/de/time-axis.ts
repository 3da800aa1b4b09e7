/** Words of every time axis. */
export const timeAxisText = {
  today: "heute",
  legend: "Zeichen",
} as const;

/** What the markers stand for; the ghost is the date that was set first. */
export const markerLabels = {
  done: "erreicht",
  open: "Termin steht noch aus",
  late: "Termin überschritten",
  dropped: "entfallen",
  ghost: "ursprünglicher Termin",
} as const;
