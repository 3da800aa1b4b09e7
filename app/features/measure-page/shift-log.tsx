import type { DateShift } from "~/domain/measure/milestone";
import { formatDate } from "~/texts/de/dates";
import { measurePageText as text } from "~/texts/de/measure-page";

/** Every shift of a due date: from, to, when, why and who agreed. */
export function ShiftLog({ shifts }: { shifts: DateShift[] }) {
  if (shifts.length === 0) return null;
  return (
    <ol className="shift-log" aria-label={text.shifts(shifts.length)}>
      {shifts.map((shift) => (
        <li key={`${shift.shiftedOn} ${shift.to}`}>
          <strong>{text.shift(formatDate(shift.from), formatDate(shift.to))}</strong>, {text.shiftedOn}{" "}
          {formatDate(shift.shiftedOn)}: {shift.reason}{" "}
          <span className="shift-log__agreed">
            {text.agreedBy} {shift.agreedBy}
          </span>
        </li>
      ))}
    </ol>
  );
}
