/** Lower case, without accents and with "ss" for "ß": "Auslanderbehorde" finds "Ausländerbehörde". */
export function searchable(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("ß", "ss");
}

/** Whether all words of a search occur in a normalised text. */
export function searchMatcher(search: string): (text: string) => boolean {
  const words = searchable(search).split(/\s+/).filter(Boolean);
  return (text) => words.every((word) => text.includes(word));
}
