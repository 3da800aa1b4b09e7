import type { MeasureStory } from "../story";

/** Never reported: there are dates, and nobody says what became of them. */
export const measure18: MeasureStory = {
  measureNumber: 18,
  milestones: [
    { key: "bedarf", title: "Bedarf in Praxen und Kliniken erhoben", due: "2023-Q4" },
    {
      key: "vermittlung",
      title: "Vermittlungsstelle für Sprachmittlung eingerichtet",
      due: "2025",
      weight: 2,
    },
    { key: "auswertung", title: "Nutzung ausgewertet", due: "2026-Q4" },
  ],
  offices: [],
};
