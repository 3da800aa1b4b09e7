import { describe, expect, it } from "vitest";
import { timelineFinding } from "~/texts/de/timeline";

describe("the finding of the time axis", () => {
  it("counts every milestone once, cancelled ones aside", () => {
    expect(timelineFinding({ done: 61, late: 8, open: 11, cancelled: 2 })).toBe(
      "61 von 80 Meilensteinen dieses Ausschnitts sind erreicht, 8 überschritten; 11 stehen noch aus. 2 entfallene zählen nicht mit.",
    );
    expect(timelineFinding({ done: 1, late: 0, open: 1, cancelled: 1 })).toBe(
      "1 von 2 Meilensteinen dieses Ausschnitts ist erreicht, keiner überschritten; 1 steht noch aus. 1 entfallener zählt nicht mit.",
    );
    expect(timelineFinding({ done: 3, late: 0, open: 0, cancelled: 0 })).toBe(
      "3 von 3 Meilensteinen dieses Ausschnitts sind erreicht, keiner überschritten; keiner steht noch aus.",
    );
  });

  it("claims nothing where no milestone is", () => {
    expect(timelineFinding({ done: 0, late: 0, open: 0, cancelled: 0 })).toBe(
      "In diesem Ausschnitt liegt kein Meilenstein.",
    );
  });
});
