import type { ReactNode } from "react";

/** Key figures beside each other, divided by hairlines. */
export function KeyFigures({ children }: { children: ReactNode }) {
  return <ul className="key-figures">{children}</ul>;
}

interface KeyFigureProps {
  /** What is counted. */
  label: ReactNode;
  /** The number as text, or the words that stand for a missing one, e.g. "wird nicht erhoben". */
  value: string;
  /** True where `value` is words, which are set smaller than a number. */
  missing?: boolean;
  /** What the number is counted out of, e.g. "von 24 Maßnahmen". */
  denominator?: string;
  /** Page that lists what was counted. */
  href?: string;
  /** What the number means or where it comes from. */
  children?: ReactNode;
}

/** One number with its denominator and its explanation. */
export function KeyFigure({ label, value, missing = false, denominator, href, children }: KeyFigureProps) {
  return (
    <li className="key-figure">
      <p className="key-figure__label">{href === undefined ? label : <a href={href}>{label}</a>}</p>
      <p className={missing ? "key-figure__missing" : "key-figure__number"}>
        <span className="key-figure__value">{value}</span>
        {denominator === undefined ? null : <span className="key-figure__denominator"> {denominator}</span>}
      </p>
      {children === undefined ? null : <p className="key-figure__note">{children}</p>}
    </li>
  );
}
