import { type PreciseDate, precisionOf } from "~/domain/date/precise-date";
import { formatDate, formatDue } from "~/texts/de/dates";

interface PreciseDateTextProps {
  date: PreciseDate;
  /** Words of the source, e.g. "Mitte 2023"; shown instead of the date. */
  wording?: string;
}

/** A date in its own precision; machine-readable where HTML knows that precision, which it does not for quarters. */
export function PreciseDateText({ date, wording }: PreciseDateTextProps) {
  const text = formatDue(date, wording);
  if (precisionOf(date) === "quarter") return <span title={wording && formatDate(date)}>{text}</span>;
  return (
    <time dateTime={date} title={wording && formatDate(date)}>
      {text}
    </time>
  );
}
