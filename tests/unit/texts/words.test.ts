import { describe, expect, it } from "vitest";
import { changeSentence } from "~/texts/de/changes";
import { milestonesCaption, statesByFieldCaption, statesByOfficeCaption } from "~/texts/de/chart-texts";
import { queryNoticeSentence } from "~/texts/de/query-notices";
import { formatShare, listInWords } from "~/texts/de/words";

describe("words", () => {
  it("lists with 'sowie' where a name has an 'und' of its own", () => {
    expect(listInWords(["Sozialamt", "Jugendamt", "Gesundheitsamt"])).toBe(
      "Sozialamt, Jugendamt und Gesundheitsamt",
    );
    expect(listInWords(["Haupt- und Personalamt", "Sozialamt"])).toBe(
      "Haupt- und Personalamt sowie Sozialamt",
    );
    expect(listInWords(["Haupt- und Personalamt"])).toBe("Haupt- und Personalamt");
  });

  it("rounds no unfinished share to 100 % and no begun one to 0 %", () => {
    expect([0, 0.001, 0.5, 0.999, 1, null].map(formatShare)).toEqual([
      "0 %",
      "1 %",
      "50 %",
      "99 %",
      "100 %",
      null,
    ]);
  });
});

describe("findings", () => {
  it("state their denominators", () => {
    const worst = { name: "Wohnen", notReported: 2, total: 3 };
    expect(statesByFieldCaption({ total: 24, completed: 4, notReported: 5, worst, manual: 0 })).toBe(
      "4 von 24 Maßnahmen sind abgeschlossen, 5 sind nicht berichtet, die meisten davon im Handlungsfeld „Wohnen“ (2 von 3).",
    );
    expect(statesByFieldCaption({ total: 24, completed: 1, notReported: 0, worst: null, manual: 2 })).toBe(
      "1 von 24 Maßnahmen ist abgeschlossen; zu allen liegt ein Bericht vor. 2 Stände sind von Hand gesetzt.",
    );
    expect(statesByOfficeCaption({ officeCount: 1, late: 0, lateTotal: 3, worst: null, manual: 0 })).toBe(
      "1 Amt ist federführend; keine Maßnahme ist verspätet.",
    );
    expect(milestonesCaption("2026-11-22", 67, 61, 80)).toBe(
      "Bis 22.11.2026 sollten nach den ursprünglichen Terminen 67 von 80 Meilensteinen erreicht sein; erreicht sind 61.",
    );
  });
});

describe("changes and notices", () => {
  it("name what changed and why", () => {
    const change = { measureNumber: 1, on: "2024-03-15", milestoneKey: "m", milestoneTitle: "Konzept" };
    expect(
      changeSentence(
        {
          ...change,
          kind: "dateShifted",
          from: "2024-Q1",
          to: "2024",
          reason: "Stelle unbesetzt.",
          agreedBy: "x",
        },
        (key) => key,
      ),
    ).toBe("Termin von „Konzept“ verschoben von 1. Quartal 2024 auf 2024. Grund: Stelle unbesetzt.");
    expect(
      changeSentence(
        { measureNumber: 1, on: "2024-03-15", kind: "stateChanged", from: "notReported", to: "planned" },
        String,
      ),
    ).toBe("Stand geändert von „nicht berichtet“ zu „geplant“.");
  });

  it("quote the value that was ignored", () => {
    expect(queryNoticeSentence({ rule: "unknownValue", parameter: "stand", value: "fertig" })).toContain(
      "„fertig“",
    );
  });
});
