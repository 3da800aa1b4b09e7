import { describe, expect, test } from "vitest";
import { findPersonHints } from "~/domain/reporting/person-hint";

const kinds = (text: string) => findPersonHints(text).map(({ kind }) => kind);

describe("a text that looks as if it described a person", () => {
  test.each([
    ["Frau Beispiel, geb. 12.03.1988, hat …", ["nameWithTitle", "birthDate"]],
    ["geboren am 1. 4. 1990 in Beispielstadt", ["birthDate"]],
    ["Amira Beispiel (12.03.1988) wurde beraten", ["nameWithDate"]],
    ["Unter Az. 33.1-1234/22 wurde entschieden", ["fileNumber"]],
    ["AZR-Nummer 123456789012 liegt vor", ["fileNumber"]],
    ["Familie Beispiel zog um", ["nameWithTitle"]],
    ["Herr Dr. Beispiel hält den Kurs", ["nameWithTitle"]],
    ["Anmeldung unter person@beispiel.de", ["contact"]],
    ["Telefon 0351 488 23 76", ["contact"]],
  ])("%s", (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });

  test("names the passage and its place", () => {
    const text = "Kurs läuft. Frau Beispiel leitet ihn.";
    expect(findPersonHints(text)).toEqual([
      { kind: "nameWithTitle", excerpt: "Frau Beispiel", index: text.indexOf("Frau") },
    ]);
  });
});

describe("everyday sentences of a report", () => {
  test.each([
    "Bis zum 30.06.2025 wurden 567 Beratungen geführt.",
    "Der Stadtrat hat am 23.06.2022 beschlossen (AF2531/22).",
    "Frauen und Männer nahmen gleich oft teil.",
    "Der Antrag A0123/24 wurde am 03.03.2024 vertagt.",
    "Projektstart 01.03.2024, Ende 2026; 1.400 Personen.",
    "Für Familien wurden zehn Termine angeboten.",
    "",
  ])("%s", (text) => {
    expect(kinds(text)).toEqual([]);
  });
});
