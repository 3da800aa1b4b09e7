import type { ReactNode } from "react";
import { classNames } from "./class-names";

/** Dated entries one below the other, tied together by a line. */
export function Timeline({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ol className="timeline" aria-label={label}>
      {children}
    </ol>
  );
}

interface TimelineEntryProps {
  date: ReactNode;
  /** The marker: a full one for what has happened, a hollow one for what is to come, a struck one for what was dropped. */
  marker: "filled" | "hollow" | "late" | "struck";
  children: ReactNode;
}

/** One dated entry of a `Timeline`. */
export function TimelineEntry({ date, marker, children }: TimelineEntryProps) {
  return (
    <li className={classNames("timeline__entry", `timeline__entry--${marker}`)}>
      <p className="timeline__date">{date}</p>
      <div className="timeline__body">{children}</div>
    </li>
  );
}
