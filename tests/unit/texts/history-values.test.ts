import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AuditChange, AuditValue } from "~/domain/audit/audit-event";
import { differencesOf } from "~/domain/audit/differences";
import { changeInWords } from "~/texts/de/history-values";

const names: Record<string, string> = {
  sozialamt: "Sozialamt",
  jugendamt: "Jugendamt",
  wohnen: "Wohnen",
  "milestones.m1": "Konzept liegt vor",
  "2026-2": "2. Halbjahr 2026",
};
const words = (field: string, from: AuditValue, to: AuditValue) =>
  changeInWords({ field, from, to }, (key) => names[key]);

describe("a logged change in words", () => {
  it("knows of what kind of object a property is", () => {
    const change = { field: "state", from: "open", to: "closed" };
    expect(changeInWords(change, () => undefined, "period.close")).toEqual([
      "Zustand: offen → abgeschlossen",
    ]);
    expect(changeInWords({ ...change, from: "planned", to: "ongoing" }, () => undefined)).toEqual([
      "Umsetzungsstand: geplant → laufend",
    ]);
    expect(words("erratum", "Zwölf", "Elf")).toEqual(["Berichtigung: Zwölf → Elf"]);
  });

  it("names organisations and fields instead of keys", () => {
    expect(words("leadOfficeKey", "sozialamt", "jugendamt")).toEqual([
      "Federführendes Amt: Sozialamt → Jugendamt",
    ]);
    expect(words("contributingOfficeKeys", ["sozialamt", "x"], ["jugendamt", "x"])).toEqual([
      "Mitwirkende Ämter: nicht mehr Sozialamt",
      "Mitwirkende Ämter: neu ist Jugendamt",
    ]);
    expect(words("fieldKey", null, "wohnen")).toEqual(["Handlungsfeld: Wohnen"]);
  });

  it("says of an object only what differs, with dates and codes in German", () => {
    expect(words("period", { from: "2023", to: "2026-Q2" }, { from: "2023", to: "2027-06" })).toEqual([
      "Zeitraum, Ende: 2. Quartal 2026 → Juni 2027",
    ]);
    const milestone = { key: "m1", title: "Konzept", currentDue: "2023", weight: 1.5, state: "open" };
    expect(words("milestones.m1", milestone, { ...milestone, currentDue: "2024-03", state: "done" })).toEqual(
      [
        "Meilenstein „Konzept liegt vor“, Termin: 2023 → März 2024",
        "Meilenstein „Konzept liegt vor“, Stand: offen → erreicht",
      ],
    );
    expect(words("provenance", null, { label: "modelled", sources: [], note: "Erfunden" })).toEqual([
      "Herkunft: Bezeichnung modelliert, Anmerkung Erfunden",
    ]);
  });

  it("says of a list what came and what went, each in words", () => {
    const name = { name: "Amt", validFrom: "2020-01-01" };
    expect(
      words(
        "names",
        [name],
        [
          { ...name, validTo: "2023-12-31" },
          { name: "Neues Amt", validFrom: "2024-01-01" },
        ],
      ),
    ).toEqual([
      "Namen: nicht mehr Amt, gilt ab 01.01.2020",
      "Namen: neu ist Amt, gilt ab 01.01.2020, gilt bis 31.12.2023",
      "Namen: neu ist Neues Amt, gilt ab 01.01.2024",
    ]);
    expect(words("roles", [], [{ role: "officeHead", organisationKey: "sozialamt" }])).toEqual([
      "Rollen: Amtsleitung, Sozialamt",
    ]);
  });

  it("says that something ended, and where it goes on", () => {
    const closure = { on: "2025-12-31", reason: "Reform", mergedInto: "jugendamt" };
    expect(words("closure", null, closure)).toEqual([
      "Ende: am 31.12.2025, Grund Reform, aufgegangen in Jugendamt",
    ]);
    expect(words("closure", null, { ...closure, mergedInto: 7 })[0]).toContain("aufgegangen in Maßnahme 7");
    expect(words("website", "https://a.example", null)).toEqual([
      "Internetseite: https://a.example → kein Eintrag",
    ]);
  });

  it("shows no brackets, quotes or keys of properties, whatever was logged", () => {
    const { value } = fc.letrec<{ value: AuditValue }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        fc.constantFrom("", "sozialamt", "2024-01-01"),
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie("value"), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom("name", "validFrom", "reason", "role"), tie("value")),
      ),
    }));
    fc.assert(
      fc.property(fc.constantFrom("names", "closure", "goal"), value, value, (field, from, to) => {
        const change: AuditChange = { field, from, to };
        for (const line of words(field, from, to)) expect(line).not.toMatch(/[[\]{}"]|undefined|validFrom/);
        if (JSON.stringify(from) === JSON.stringify(to)) expect(differencesOf(change)).toEqual([]);
      }),
    );
  });
});
