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

/** A table in a box that scrolls sideways on narrow screens and that the keyboard can reach. */
export function Table(props: TableProps) {
  const { id, caption, captionHidden = false, stickyFirstColumn = true, className, children } = props;
  return (
    // A scrollable box must be reachable by keyboard (WCAG 2.1.1). A group, not a region: as landmarks the many tables
    // of a page would bury the parts of the page.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <div className="table-region" role="group" aria-labelledby={`${id}-caption`} tabIndex={0}>
      <table className={classNames("table", stickyFirstColumn && "table--sticky", className)} id={id}>
        <caption id={`${id}-caption`} className={classNames(captionHidden && "kern-sr-only")}>
          {caption}
        </caption>
        {children}
      </table>
    </div>
  );
}
