import { describe, expect, it } from "vitest";
import { roundFinding, roundText } from "~/texts/de/round";

describe("the finding above the chart of a round", () => {
  const counts = { released: 2, waiting: 20, total: 25 };

  it("names who is waited for while the round is open", () => {
    expect(roundFinding("open", counts)).toBe(
      "2 von 25 Beiträgen sind freigegeben; auf 20 Beiträge wartet die Stadt noch.",
    );
  });

  it("waits for nobody once the round is closed", () => {
    expect(roundFinding("closed", counts)).toBe(
      "2 von 25 Beiträgen sind freigegeben; 23 gelten als nicht berichtet.",
    );
    expect(roundFinding("closed", { released: 25, waiting: 0, total: 25 })).toBe(
      "25 von 25 Beiträgen sind freigegeben.",
    );
  });
});

describe("the words before a round is closed", () => {
  it("warn of reports that would never be published", () => {
    expect(roundText.closeLead(0, 0)).toBe(
      "Alle Beiträge sind freigegeben. Der Abschluss schreibt alle Werte fest und lässt sich nicht zurücknehmen.",
    );
    expect(roundText.closeLead(1, 2)).toBe(
      "1 Beitrag ist nicht freigegeben und gilt danach als nicht berichtet. 2 Berichte sind nur für Gremien freigegeben und lassen sich danach nicht mehr veröffentlichen; für die Öffentlichkeit fehlen sie. Der Abschluss schreibt alle Werte fest und lässt sich nicht zurücknehmen.",
    );
  });
});
