/**
 * Signs that a text describes a person. They make a hint for the author, never a block: the list is short and
 * will be wrong in both directions, and only the author knows.
 */
const personHintKinds = ["birthDate", "nameWithDate", "fileNumber", "nameWithTitle", "contact"] as const;
export type PersonHintKind = (typeof personHintKinds)[number];

export interface PersonHint {
  kind: PersonHintKind;
  /** The passage, as typed. */
  excerpt: string;
  /** Position in the text, from 0. */
  index: number;
}

const day = String.raw`(?:0?[1-9]|[12]\d|3[01])\.\s?(?:0?[1-9]|1[0-2])\.\s?(?:19|20)\d{2}`;
const capitalised = String.raw`\p{Lu}[\p{L}'’-]+`;

const patterns: readonly { kind: PersonHintKind; pattern: RegExp }[] = [
  // "geb. 12.03.1988", "geboren am 1. 4. 1990", "* 12.03.1988", "Geburtsdatum: 12.03.1988"
  {
    kind: "birthDate",
    pattern: new RegExp(String.raw`(?:\bgeb(?:\.|oren)(?:\s+am)?|\bGeburtsdatum:?|\*)\s*${day}`, "giu"),
  },
  // "Amira Beispiel (12.03.1988)", "Beispiel, Amira, 12.03.1988": two capitalised words and a full date in brackets
  // or after a comma. A date alone is everyday language in a progress report.
  {
    kind: "nameWithDate",
    pattern: new RegExp(String.raw`${capitalised},?\s+${capitalised}(?:,\s*|\s*\(\s*)${day}`, "gu"),
  },
  // "Az. 33.1-1234/22", "Aktenzeichen 4711", "AZR-Nummer 123456789012"
  {
    kind: "fileNumber",
    pattern:
      /(?:\bAz\.?|\bAktenzeichen|\bAZR-?(?:Nummer|Nr\.?)|\bGeschäftszeichen|\bBAMF-?Nr\.?)\s*:?\s*(?=\S*\d)[\p{L}\d][\p{L}\d./-]*/giu,
  },
  // "Herr Beispiel", "Frau Dr. Beispiel", "Familie Beispiel"
  {
    kind: "nameWithTitle",
    pattern: new RegExp(
      String.raw`\b(?:Herrn?|Frau|Familie|Eheleute)\s+(?:Dr\.\s+|Prof\.\s+)*${capitalised}`,
      "gu",
    ),
  },
  // Addresses and telephone numbers of persons do not belong into a public report either.
  {
    kind: "contact",
    pattern: /[\w.+-]+@[\w-]+\.[\w.-]+\w|(?:\+49|\b0)[\s/-]?\d{2,5}[\s/-]\d[\d\s-]{4,}\d/gu,
  },
];

/** Passages that look as if they described a person, in the order of the text, without overlaps. */
export function findPersonHints(text: string): PersonHint[] {
  const found = patterns
    .flatMap(({ kind, pattern }) =>
      [...text.matchAll(pattern)].map((match) => ({ kind, excerpt: match[0].trim(), index: match.index })),
    )
    .sort((a, b) => a.index - b.index || b.excerpt.length - a.excerpt.length);
  const hints: PersonHint[] = [];
  for (const hint of found) {
    const last = hints.at(-1);
    if (last && hint.index < last.index + last.excerpt.length) continue;
    hints.push(hint);
  }
  return hints;
}
