import type { ReactNode } from "react";
import { classNames } from "./class-names";

interface PageHeaderProps {
  title: string;
  /** A short line above the title, e.g. where the page belongs. */
  overline?: ReactNode;
  /** One or two sentences that answer the page's question. */
  lead?: ReactNode;
  /** Badges, dates or links that belong to the title. */
  children?: ReactNode;
}

/** From this length on a title is set wider, so that it does not become a tower of short lines. */
const LONG_TITLE = 60;

/** The top of a page: the only `<h1>`. */
export function PageHeader({ title, overline, lead, children }: PageHeaderProps) {
  return (
    <header className="page-header">
      {overline === undefined ? null : <p className="overline">{overline}</p>}
      <h1 className={classNames(title.length > LONG_TITLE && "page-header__long")}>{title}</h1>
      {lead === undefined ? null : <p className="lead">{lead}</p>}
      {children}
    </header>
  );
}

interface SectionProps {
  /** Names the section and is the target of links to it. */
  id: string;
  heading: string;
  /** What the section shows, in a sentence. */
  intro?: ReactNode;
  children: ReactNode;
  className?: string;
}

/** A part of a page with its `<h2>`, labelled for assistive technology. */
export function Section({ id, heading, intro, children, className }: SectionProps) {
  return (
    <section id={id} aria-labelledby={`${id}-heading`} className={classNames("section", className)}>
      <div className="section__header">
        <h2 id={`${id}-heading`}>{heading}</h2>
        {intro === undefined ? null : <p>{intro}</p>}
      </div>
      {children}
    </section>
  );
}
