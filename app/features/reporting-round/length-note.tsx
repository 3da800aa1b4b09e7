import { formFieldText } from "~/texts/de/contributions";

/** From which share of the permitted length on the rest is counted. */
const nearTheEnd = 0.9;

/** How many characters are left, once it matters; a text that is too long is cut off nowhere. */
export function LengthNote({ text, most }: { text: string; most: number }) {
  const left = most - text.length;
  if (text.length < most * nearTheEnd) return null;
  return (
    <p className={left < 0 ? "length-note length-note--over" : "length-note"} role="status">
      {formFieldText.charactersLeft(left)}
    </p>
  );
}
