import type { ReactNode } from "react";
import { classNames } from "./class-names";

interface TableProps {
  /** Stem of the caption's id; unique in the page. */
  id: string;
  /** Stands inside the table and names it. */
  caption: ReactNode;
  /** Hides the caption from sight where a heading right above says the same. */
  captionHidden?: boolean;
  /** Keeps the first column in sight while the table scrolls sideways. */
  stickyFirstColumn?: boolean;
  className?: string;
  /** `<thead>`, `<tbody>`, `<tfoot>`. */
  children: ReactNode;
}

/** A table in a region that scrolls sideways on narrow screens and that the keyboard can reach. */
export function Table(props: TableProps) {
  const { id, caption, captionHidden = false, stickyFirstColumn = true, className, children } = props;
  return (
    // A scrollable region must be reachable by keyboard (WCAG 2.1.1).
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className="table-region" aria-labelledby={`${id}-caption`} tabIndex={0}>
      <table className={classNames("table", stickyFirstColumn && "table--sticky", className)} id={id}>
        <caption id={`${id}-caption`} className={classNames(captionHidden && "kern-sr-only")}>
          {caption}
        </caption>
        {children}
      </table>
    </section>
  );
}
